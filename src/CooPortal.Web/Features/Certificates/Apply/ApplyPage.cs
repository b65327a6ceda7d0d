using CooPortal.Domain.Catalogue;

namespace CooPortal.Web.Features.Certificates.Apply;

/// <summary>The types that a search finds: by code, name or destination.</summary>
public sealed class ApplyPage(string? search)
{
    public string Search { get; } = search?.Trim() ?? "";

    public IReadOnlyList<CertificateType> Types { get; } = [.. CertificateCatalogue.All.Where(type => Matches(type, search?.Trim() ?? ""))];

    public static string DestinationsOf(CertificateType type) =>
        type.Destinations.IsAll ? "任何国家/地区" : string.Join('、', type.Destinations.Codes.Select(Name));

    private static string Name(string code) => Domain.Dictionaries.Dictionary.Countries.Find(code)?.NameZh ?? code;

    private static bool Matches(CertificateType type, string sought) =>
        sought.Length == 0
        || type.Code.Equals(sought, StringComparison.OrdinalIgnoreCase)
        || type.NameZh.Contains(sought, StringComparison.OrdinalIgnoreCase)
        || type.NameEn.Contains(sought, StringComparison.OrdinalIgnoreCase)
        || DestinationsOf(type).Contains(sought, StringComparison.Ordinal);
}
