using CooPortal.Domain.Dictionaries;

namespace CooPortal.Forms.Formatters;

/// <summary>The issuing office in English, in capitals.</summary>
public static class OfficeFormatter
{
    // tells an office in the list from its district of the same name; no paper says so
    private const string Subordinate = " (subordinate)";

    /// <summary>As customs wrote it when it approved; before, as the dictionary has it.</summary>
    public static string Of(CertificateFormInput input) =>
        PlaceAndDateFormatter.Office(input) is { Length: > 0 } stated ? stated : Name(input.Certificate.Header.IssuingOffice);

    private static string Name(string? code) => Dictionary.CustomsOffices.Find(code) is { NameEn.Length: > 0 } office ? office.NameEn.Replace(Subordinate, "", StringComparison.OrdinalIgnoreCase).ToUpperInvariant() : code ?? "";
}
