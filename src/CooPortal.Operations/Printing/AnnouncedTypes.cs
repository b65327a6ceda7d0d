using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Types and destinations that customs' announcements open to a way of issue, as the catalogue has them.</summary>
internal sealed class AnnouncedTypes
{
    private readonly Func<CertificateType, DestinationSet> placesOf;
    private readonly List<string> everywhere;
    private readonly List<string> somewhere;

    private AnnouncedTypes(Func<CertificateType, DestinationSet> placesOf)
    {
        this.placesOf = placesOf;
        everywhere = [.. CertificateCatalogue.All.Where(type => placesOf(type).IsAll).Select(type => type.Code)];
        somewhere = [.. CertificateCatalogue.All.SelectMany(type => placesOf(type).Codes.Select(code => $"{type.Code}>{code}"))];
    }

    /// <summary>Printed by the exporter.</summary>
    public static AnnouncedTypes SelfPrint { get; } = new(type => type.SelfPrint);

    /// <summary>Downloaded as a file (row 288).</summary>
    public static AnnouncedTypes Download { get; } = new(type => type.ElectronicDownload);

    public bool Includes(Certificate certificate) =>
        CertificateCatalogue.Find(certificate.TypeCode) is { } type && placesOf(type) is var places && (places.IsAll || places.Includes(certificate.Header.DestinationCode));

    public IQueryable<Certificate> Of(IQueryable<Certificate> rows) =>
        rows.Where(row => everywhere.Contains(row.TypeCode) || somewhere.Contains(row.TypeCode + ">" + row.Header.DestinationCode));
}
