using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>What the invoices of a certificate say together, whether it has one in its header or a section of several.</summary>
public static class InvoiceTotals
{
    public static string Numbers(Certificate certificate) => All(certificate, certificate.Header.InvoiceNumber, invoice => invoice.Number);

    public static string Dates(Certificate certificate) => All(certificate, DateFormatter.Format(certificate.Header.InvoiceDate), invoice => DateFormatter.Format(invoice.Date));

    public static string IsoDates(Certificate certificate) => All(certificate, DateFormatter.FormatIso(certificate.Header.InvoiceDate), invoice => DateFormatter.FormatIso(invoice.Date));

    public static string Contracts(Certificate certificate) => All(certificate, certificate.Header.ContractNumber, invoice => invoice.ContractNumber);

    public static string LettersOfCredit(Certificate certificate) => All(certificate, certificate.Header.LetterOfCreditNumber, invoice => invoice.LetterOfCreditNumber);

    public static string PriceTerm(Certificate certificate) => All(certificate, certificate.Header.PriceTerm, invoice => invoice.PriceTerm);

    public static string Currency(Certificate certificate) => All(certificate, certificate.Header.Currency, invoice => invoice.Currency);

    public static string SpecialTerms(Certificate certificate) => Lines.Of([certificate.Header.SpecialInvoiceTerms, .. certificate.Invoices.Select(invoice => invoice.SpecialTerms)]);

    /// <summary>Sum of the lines; the total of the header where lines have no values.</summary>
    public static decimal? Total(Certificate certificate) =>
        certificate.Goods.Any(line => line.InvoiceValue is not null) ? certificate.Goods.Sum(line => line.InvoiceValue ?? 0) : certificate.Header.InvoiceTotal;

    /// <summary>Sum of the lines; the total of the header where lines have no values.</summary>
    public static decimal? Fob(Certificate certificate) =>
        certificate.Goods.Any(line => line.FobValue is not null) ? certificate.Goods.Sum(line => line.FobValue ?? 0) : certificate.Header.FobTotal;

    private static string All(Certificate certificate, string? ofHeader, Func<Invoice, string?> ofInvoice) =>
        certificate.Invoices.Count == 0
            ? ofHeader ?? ""
            : string.Join(", ", certificate.Invoices.OrderBy(invoice => invoice.LineNumber).Select(ofInvoice).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct());
}
