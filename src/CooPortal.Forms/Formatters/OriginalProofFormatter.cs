using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>The proof of origin under which goods came in, as a back-to-back certificate names it.</summary>
public static class OriginalProofFormatter
{
    /// <summary>Number, date and issuing Party, on Form RCEP also first exporting Party and approved exporter; empty while nothing is known.</summary>
    public static string Describe(CertificateFormInput input)
    {
        var (certificate, proof) = (input.Certificate, input.Certificate.OriginalProof);
        var isRcep = input.Type.Sections.Contains(CertificateSection.OriginalProof);
        return Lines.Of(
            string.IsNullOrWhiteSpace(proof.Number) ? "" : $"ORIGINAL PROOF OF ORIGIN NO. {proof.Number}{Part(" DATED ", DateFormatter.Format(proof.IssueDate))}{Part(", ISSUED IN ", CountryFormatter.Name(proof.IssuingCountryCode))}",
            Part("FURTHER PROOFS OF ORIGIN NO. ", string.Join(", ", Further(certificate))),
            Part("RCEP COUNTRY OF ORIGIN OF THE FIRST EXPORTING PARTY: ", isRcep ? CountryFormatter.Name(proof.FirstExportOriginCode) : ""),
            Part("APPROVED EXPORTER AUTHORISATION NO. ", isRcep ? proof.ApprovedExporterNumber : ""));
    }

    /// <summary>Lines of goods may come from other proofs than the first.</summary>
    private static IEnumerable<string> Further(Certificate certificate) => certificate.Goods
        .OrderBy(line => line.LineNumber)
        .Select(line => line.InboundProofNumber?.Trim() ?? "")
        .Where(number => number.Length > 0 && number != certificate.OriginalProof.Number?.Trim())
        .Distinct();

    private static string Part(string label, string? text) => string.IsNullOrWhiteSpace(text) ? "" : label + text.Trim();
}
