using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Types and destinations whose original may be downloaded, as the catalogue has them (row 288).</summary>
public static class DownloadTypes
{
    private static readonly List<string> everywhere = [.. CertificateCatalogue.All.Where(type => type.ElectronicDownload.IsAll).Select(type => type.Code)];

    private static readonly List<string> somewhere = [.. CertificateCatalogue.All.SelectMany(type => type.ElectronicDownload.Codes.Select(code => $"{type.Code}>{code}"))];

    /// <summary>The manual's list, in its words and order.</summary>
    public static IReadOnlyList<string> Notice { get; } = [.. CertificateCatalogue.All.Select(type => type.DownloadNotice).OfType<DownloadNotice>().OrderBy(line => line.Position).Select(line => line.Text)];

    public static bool Includes(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return CertificateCatalogue.Find(certificate.TypeCode)?.ElectronicDownload is { } places && (places.IsAll || places.Includes(certificate.Header.DestinationCode));
    }

    internal static IQueryable<Certificate> Of(IQueryable<Certificate> rows) =>
        rows.Where(row => everywhere.Contains(row.TypeCode) || somewhere.Contains(row.TypeCode + ">" + row.Header.DestinationCode));
}
