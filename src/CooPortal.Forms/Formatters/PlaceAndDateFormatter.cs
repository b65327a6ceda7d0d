namespace CooPortal.Forms.Formatters;

/// <summary>Place and date above a signature: SHANGHAI, CHINA MAY.06,2026.</summary>
public static class PlaceAndDateFormatter
{
    public static string OfExporter(CertificateFormInput input) =>
        $"{input.Certificate.Header.ApplicationPlace} {DateFormatter.Format(input.Certificate.Header.ApplicationDate)}".Trim();

    /// <summary>Customs' place and date; empty until it has approved.</summary>
    public static string OfCustoms(CertificateFormInput input) =>
        !input.IsIssued ? ""
        : input.CustomsLayout is { } layout ? $"{layout.Place} {DateFormatter.Format(layout.IssueDate)}"
        : $"{input.Certificate.Issue.Place} {DateFormatter.Format(input.Certificate.Issue.Date)}".Trim();

    /// <summary>The issuing office in English; empty until customs has approved.</summary>
    public static string Office(CertificateFormInput input) =>
        input.IsIssued ? (input.CustomsLayout?.OfficeEn ?? input.Certificate.Issue.OfficeEn ?? "").ToUpperInvariant() : "";
}
