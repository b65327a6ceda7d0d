using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Number and date of the invoices that a line belongs to.</summary>
public static class InvoiceFormatter
{
    /// <summary>The certificate's invoice, on its first line of goods only: it holds for all.</summary>
    public static string OfCertificate(GoodsItem line, Certificate certificate) =>
        line == FirstLine(certificate) ? Lines.Of(certificate.Header.InvoiceNumber, DateFormatter.Format(certificate.Header.InvoiceDate)) : "";

    /// <summary>The invoice that the line picked from 发票信息; several are separated by semicolons.</summary>
    public static string OfLine(GoodsItem line, Certificate certificate) =>
        Lines.Of((line.InvoiceNumber ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(number => new[] { number, DateFormatter.Format(certificate.Invoices.Find(invoice => invoice.Number == number)?.Date) }));

    /// <summary>The certificate's invoice on its first line of goods, and on each the value invoiced for it.</summary>
    public static string WithValues(GoodsItem line, Certificate certificate) =>
        Lines.Of(OfCertificate(line, certificate), MoneyFormatter.Format(line.InvoiceValue, certificate.Header.Currency));

    /// <summary>The value of the certificate's invoice, on its first line of goods only.</summary>
    public static string TotalValue(GoodsItem line, Certificate certificate) =>
        line == FirstLine(certificate) ? MoneyFormatter.Format(InvoiceTotals.Total(certificate), certificate.Header.Currency) : "";

    private static GoodsItem? FirstLine(Certificate certificate) => certificate.Goods.OrderBy(line => line.LineNumber).FirstOrDefault(line => !line.IsNonGoods);
}
