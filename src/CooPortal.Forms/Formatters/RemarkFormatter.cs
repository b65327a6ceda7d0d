using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Wording that law or customs want in a box: late issue, replacement, non-party companies, remarks.</summary>
public static class RemarkFormatter
{
    /// <summary>What the type prints in a box about late issue and about the certificate that this one replaces.</summary>
    public static string Annotations(CertificateFormInput input, string box) => Lines.Of(LateIssue(input, box), Replacement(input, box));

    /// <summary>Whether the type's late issue wording applies.</summary>
    public static bool IsLate(CertificateFormInput input) => input is { IssuedLate: true, Type.LateIssue: not null };

    /// <summary>Name and country of each non-party company, one a line.</summary>
    public static string NonPartyCompanies(Certificate certificate) => Lines.Of(certificate.NonPartyCompanies
        .OrderBy(company => company.LineNumber)
        .Select(company => string.Join(", ", new[] { company.Name, company.Address, CountryFormatter.Name(company.CountryCode) }.Where(part => !string.IsNullOrWhiteSpace(part)))));

    /// <summary>Below the goods, on forms that name there who issues a third-party invoice.</summary>
    public static string ThirdPartyInvoicing(Certificate certificate) =>
        certificate.Header.ThirdPartyInvoice && certificate.NonPartyCompanies.Count > 0 ? $"THIRD PARTY INVOICING: {NonPartyCompanies(certificate)}" : "";

    private static string LateIssue(CertificateFormInput input, string box) =>
        IsLate(input) && input.Type.LateIssue is { } late && late.Box == box ? late.Wording : "";

    private static string Replacement(CertificateFormInput input, string box)
    {
        var wording = input.Certificate.RequestKind switch
        {
            RequestKind.New => null,
            RequestKind.Amendment => input.Type.Amendment,
            RequestKind.Reissue or RequestKind.AmendedReissue => input.Type.Reissue,
        };
        var amendment = input.Certificate.Amendment;
        return wording?.Box == box
            ? string.Format(CultureInfo.InvariantCulture, wording.Text, amendment.OriginalNumber, Date(input, amendment.OriginalIssueDate))
            : "";
    }

    private static string Date(CertificateFormInput input, DateOnly? date) =>
        input.Type.Language == PrintLanguage.Chinese ? ChineseFormatter.Date(date) : DateFormatter.Format(date);
}
