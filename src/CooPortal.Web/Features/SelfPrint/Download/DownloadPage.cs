using System.Security.Cryptography;
using System.Text;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.SelfPrint.Download;

/// <summary>证书下载 as it stands on the screen.</summary>
public sealed record DownloadPage
{
    public required DownloadQuery Query { get; init; }

    public required KeysetPage<DownloadRow> Page { get; init; }

    public required PagerView Pager { get; init; }

    /// <summary>Query string of this page, for coming back to it.</summary>
    public required string QueryString { get; init; }

    /// <summary>The user has not closed the notice with 已知悉.</summary>
    public required bool ShowsNotice { get; init; }

    /// <summary>Why a certificate asked for by its number is not listed.</summary>
    public string? Hint { get; init; }

    /// <summary>Lines that customs or a rendering job may still change.</summary>
    public string MovingIds => string.Join(',', Page.Rows.Where(row => row.IsMoving).Select(row => row.Id.ToString("N")));

    /// <summary>Changes whenever one of the moving lines does.</summary>
    public static string Mark(IEnumerable<DownloadRow> moving)
    {
        var parts = moving.OrderBy(row => row.Id).Select(row => $"{row.Id:N}.{row.LayoutStatus}.{row.ArchiveStatus}.{row.Status}.{row.OriginalRefusal}.{row.CopyRefusal}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', parts))).AsSpan(0, 8));
    }

    /// <summary>Names of the buttons that a line allows.</summary>
    public static string ActionsOf(DownloadRow row) => string.Join(' ', new[] { row.CopyRefusal is null ? "copy" : null, row.OriginalRefusal is null ? "original" : null }.OfType<string>());
}
