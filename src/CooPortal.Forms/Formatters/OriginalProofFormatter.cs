using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>The proof of origin under which goods came in, as a back-to-back certificate names it.</summary>
public static class OriginalProofFormatter
{
    /// <summary>Number, date, issuing Party, first exporting Party and approved exporter; empty while nothing is known.</summary>
    public static string Describe(Certificate certificate)
    {
        var proof = certificate.OriginalProof;
        return Lines.Of(
            string.IsNullOrWhiteSpace(proof.Number) ? "" : $"ORIGINAL PROOF OF ORIGIN NO. {proof.Number}{Part(" DATED ", DateFormatter.Format(proof.IssueDate))}{Part(", ISSUED IN ", CountryFormatter.Name(proof.IssuingCountryCode))}",
            Part("RCEP COUNTRY OF ORIGIN OF THE FIRST EXPORTING PARTY: ", CountryFormatter.Name(proof.FirstExportOriginCode)),
            Part("APPROVED EXPORTER AUTHORISATION NO. ", proof.ApprovedExporterNumber));
    }

    private static string Part(string label, string? text) => string.IsNullOrWhiteSpace(text) ? "" : label + text.Trim();
}
