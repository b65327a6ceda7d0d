using CooPortal.Domain.Certificates;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Home.Desktop;

public sealed record DesktopView
{
    public required SignedInUser User { get; init; }

    public required IReadOnlyDictionary<CertificateStatus, int> Counts { get; init; }

    public required IReadOnlyList<Receipt> Receipts { get; init; }

    public required NavigationMenu Menu { get; init; }

    public int Count(params CertificateStatus[] statuses) => statuses.Sum(status => Counts.GetValueOrDefault(status));
}
