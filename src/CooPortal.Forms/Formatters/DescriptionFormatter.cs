using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;

namespace CooPortal.Forms.Formatters;

/// <summary>Goods as printed: number and kind of packages, description, end mark, total.</summary>
public static class DescriptionFormatter
{
    private const string EndMark = "*** *** ***";

    /// <summary>The entered description; without one, packages OF name.</summary>
    public static string OfLine(GoodsItem line) => string.IsNullOrWhiteSpace(line.Description) ? PackageText.Describe(line) : line.Description.Trim();

    /// <summary>On forms without a column of marks: these stand above the first description.</summary>
    public static string WithMarks(GoodsItem line, CertificateFormInput input) =>
        MarksAbove(line, input) + OfLine(line);

    /// <summary>With the code of the Harmonized System below, on forms without a column for it.</summary>
    public static string WithSubheading(GoodsItem line) => Lines.Of(OfLine(line), HsFormatter.Subheading(line.HsCode) is { Length: > 0 } code ? $"HS CODE: {code}" : "");

    /// <summary>With marks above and the code below, on forms without a column for either.</summary>
    public static string WithMarksAndSubheading(GoodsItem line, CertificateFormInput input) => MarksAbove(line, input) + WithSubheading(line);

    /// <summary>Item number, marks, goods and code in one column.</summary>
    public static string Whole(GoodsItem line, CertificateFormInput input) =>
        MarksAbove(line, input) + (line.IsNonGoods ? WithSubheading(line) : $"{line.LineNumber}.  {WithSubheading(line)}");

    /// <summary>Under the last line: total of packages and the end mark, unless the description already ends with one.</summary>
    public static string Ending(CertificateFormInput input)
    {
        var last = input.Certificate.Goods.OrderBy(line => line.LineNumber).LastOrDefault();
        var ended = last is not null && OfLine(last).EndsWith("***", StringComparison.Ordinal);
        return Lines.Of(ended ? "" : PackageText.Total(input.Certificate.Goods.Where(line => !line.IsNonGoods)), ended ? "" : EndMark);
    }

    /// <summary>Below the end mark: special clause.</summary>
    public static string AfterEnd(CertificateFormInput input) => (input.Certificate.Header.SpecialClause ?? "").Trim();

    private static string MarksAbove(GoodsItem line, CertificateFormInput input) =>
        line == input.Certificate.Goods.MinBy(item => item.LineNumber) && input.Certificate.Header.ShippingMarks?.Trim() is { Length: > 0 } marks ? $"{marks}\n\n" : "";
}
