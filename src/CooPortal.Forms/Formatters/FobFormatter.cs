using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>FOB value beside the quantity, where the type prints it.</summary>
public static class FobFormatter
{
    /// <summary>Only on lines whose criterion is a value content.</summary>
    public static string WhereValueContent(GoodsItem line, CertificateFormInput input) =>
        input.Type.ValueColumn == ValueColumn.FobWithValueContent && input.Type.IsValueContent(line)
            ? $"FOB\n{MoneyFormatter.Format(line.FobValue, Currency(line, input.Certificate))}"
            : "";

    /// <summary>On every line of goods.</summary>
    public static string OfLine(GoodsItem line, CertificateFormInput input) =>
        line.IsNonGoods || line.FobValue is null ? "" : $"FOB\n{MoneyFormatter.Format(line.FobValue, Currency(line, input.Certificate))}";

    private static string? Currency(GoodsItem line, Certificate certificate) =>
        certificate.Invoices.Find(invoice => invoice.Number == line.InvoiceNumber)?.Currency ?? certificate.Header.Currency;
}
