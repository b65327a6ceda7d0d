using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>Types and destinations that customs' announcements open to self-printing, as the catalogue has them.</summary>
internal static class SelfPrintTypes
{
    private static readonly List<string> Everywhere = [.. CertificateCatalogue.All.Where(type => type.SelfPrint.IsAll).Select(type => type.Code)];

    private static readonly List<string> Somewhere = [.. CertificateCatalogue.All.SelectMany(type => type.SelfPrint.Codes.Select(code => $"{type.Code}>{code}"))];

    public static bool Includes(Certificate certificate) =>
        CertificateCatalogue.Find(certificate.TypeCode) is { } type && (type.SelfPrint.IsAll || type.SelfPrint.Includes(certificate.Header.DestinationCode));

    public static IQueryable<Certificate> Of(IQueryable<Certificate> rows) =>
        rows.Where(row => Everywhere.Contains(row.TypeCode) || Somewhere.Contains(row.TypeCode + ">" + row.Header.DestinationCode));
}
