using CooPortal.Domain.Catalogue;

namespace CooPortal.Operations.Printing;

/// <summary>What may be downloaded (row 288).</summary>
public static class DownloadNotices
{
    /// <summary>The manual's list, in its words and order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. CertificateCatalogue.All.Select(type => type.DownloadNotice).OfType<DownloadNotice>().OrderBy(line => line.Position).Select(line => line.Text)];
}
