using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Entries of the form that is in Chinese throughout.</summary>
public static class CrossStraitFormatter
{
    /// <summary>What the filling notes want where there is no telephone, fax or mail address.</summary>
    private const string None = "无";

    private const string EndMark = "***";

    /// <summary>离港日期, marked when it is estimated.</summary>
    public static string Departure(CertificateHeader header) =>
        header.ShipmentDate is null ? EndMark : ChineseFormatter.Date(header.ShipmentDate) + (header.ShipmentDateEstimated ? "（预计）" : "");

    public static string Contact(string? text) => string.IsNullOrWhiteSpace(text) ? None : text.Trim();

    /// <summary>Each producer once with its telephone, fax and mail address.</summary>
    public static string Producers(CertificateFormInput input) => Lines.Of(input.Certificate.Goods
        .Where(line => !line.IsNonGoods)
        .OrderBy(line => line.LineNumber)
        .Select(line => line.ProducerConfidential || input.Certificate.Header.ProducerConfidential ? input.Type.ConfidentialProducerText : Producer(line))
        .Where(text => text.Length > 0)
        .Distinct());

    /// <summary>Name of the goods and packages in Chinese, then what the exporter added.</summary>
    public static string Description(GoodsItem line)
    {
        var packages = line.PackageQuantity is { } quantity ? $"{NumberFormatter.Format(quantity)}{ChineseFormatter.Package(line.PackageUnit)}" : "";
        var name = string.Join("，", new[] { line.NameZh, packages }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var added = (line.Description ?? "").Trim();
        return added.Length == 0 || added == line.NameZh ? name : added.Contains(line.NameZh ?? EndMark, StringComparison.Ordinal) ? added : Lines.Of(name, added);
    }

    /// <summary>Under the last line: total of the packages and the end mark.</summary>
    public static string Ending(CertificateFormInput input)
    {
        var counted = input.Certificate.Goods.Where(line => line is { IsNonGoods: false, PackageQuantity: not null }).ToList();
        var kinds = counted.Select(line => ChineseFormatter.Package(line.PackageUnit)).Distinct().ToList();
        return Lines.Of(counted.Count == 0 ? "" : $"合计：{NumberFormatter.Format(counted.Sum(line => line.PackageQuantity!.Value))}{(kinds is [var only] ? only : "件")}", EndMark);
    }

    /// <summary>Gross weight and quantities.</summary>
    public static string Measures(GoodsItem line) => Lines.Of(
        line.GrossWeight is { } weight ? $"毛重{NumberFormatter.Format(weight)}{Weight(line.WeightUnit)}" : "",
        ChineseFormatter.Quantity(line.Quantity, line.QuantityUnitZh ?? ChineseFormatter.Unit(line.QuantityUnitEn)));

    /// <summary>Price of the line; with the first one number and date of the invoice, which holds for all.</summary>
    public static string Invoice(GoodsItem line, Certificate certificate)
    {
        var first = certificate.Goods.OrderBy(item => item.LineNumber).FirstOrDefault(item => !item.IsNonGoods);
        return Lines.Of(
            line.IsNonGoods ? "" : MoneyFormatter.Format(line.InvoiceValue, certificate.Header.Currency),
            line == first ? certificate.Header.InvoiceNumber : "",
            line == first ? ChineseFormatter.Date(certificate.Header.InvoiceDate) : "");
    }

    /// <summary>Name, address and region of each non-party company.</summary>
    public static string NonPartyCompanies(Certificate certificate) => Lines.Of(certificate.NonPartyCompanies
        .OrderBy(company => company.LineNumber)
        .Select(company => "第三方发票：" + string.Join("，", new[] { company.Name, company.Address, ChineseFormatter.Country(company.CountryCode) }.Where(part => !string.IsNullOrWhiteSpace(part)))));

    public static string OfExporter(CertificateFormInput input) =>
        $"{input.Certificate.Header.ApplicationPlace} {ChineseFormatter.Date(input.Certificate.Header.ApplicationDate)}".Trim();

    /// <summary>Place, issuing office and date; empty until it has approved. A place that customs states in English is left out.</summary>
    public static string OfCustoms(CertificateFormInput input) =>
        input.IsIssued ? string.Join(' ', new[] { Place(input), ChineseFormatter.Office(input.Certificate.Header.IssuingOffice), IssueDate(input) }.Where(part => part.Length > 0)) : "";

    public static string IssueDate(CertificateFormInput input) =>
        input.IsIssued ? ChineseFormatter.Date(input.CustomsLayout?.IssueDate ?? input.Certificate.Issue.Date) : "";

    /// <summary>The last day on which the certificate is valid; empty until customs has approved.</summary>
    public static string ValidUntil(CertificateFormInput input) =>
        input.IsIssued && (input.CustomsLayout?.IssueDate ?? input.Certificate.Issue.Date) is { } issued
            ? ChineseFormatter.Date(input.Type.LastDay(issued, input.Certificate.Issue.ValidUntil))
            : "";

    private static string Place(CertificateFormInput input) =>
        (input.CustomsLayout?.Place ?? input.Certificate.Issue.Place ?? "").Trim() is var place && place.All(char.IsAscii) ? "" : place;

    private static string Producer(GoodsItem line) => string.IsNullOrWhiteSpace(line.Producer)
        ? ""
        : $"{line.Producer.Trim()}\n电话：{Contact(line.ProducerTelephone)}　传真：{Contact(line.ProducerFax)}　电子邮件：{Contact(line.ProducerEmail)}";

    private static string Weight(string? unit) => (unit ?? "").Trim().ToUpperInvariant() switch
    {
        "" or "KG" or "KGS" or "KILOGRAM" => "千克",
        var other => ChineseFormatter.Unit(other),
    };
}
