using CooPortal.Domain.Certificates;
using CooPortal.Web.Features.Home.Downloads;
using CooPortal.Web.Features.SelfPrint.Instructions;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Home.Desktop;

public sealed record DesktopView
{
    public required SignedInUser User { get; init; }

    public required IReadOnlyDictionary<CertificateStatus, int> Counts { get; init; }

    /// <summary>What waits for the user; empty kinds are left out.</summary>
    public required IReadOnlyList<WaitingGroup> Waiting { get; init; }

    public required IReadOnlyList<Receipt> Receipts { get; init; }

    public required IReadOnlyList<Domain.Platform.Announcement> Announcements { get; init; }

    public required IReadOnlyList<DownloadLine> Downloads { get; init; }

    /// <summary>What stands before origin business; null when nothing does.</summary>
    public string? Notice { get; init; }

    public required NavigationMenu Menu { get; init; }

    /// <summary>The functions of 原产地证书自助打印 (row 230).</summary>
    public required IReadOnlyList<SelfPrintFunction> SelfPrint { get; init; }

    public int Count(params CertificateStatus[] statuses) => statuses.Sum(status => Counts.GetValueOrDefault(status));
}
