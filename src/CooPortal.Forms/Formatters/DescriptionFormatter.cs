using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;

namespace CooPortal.Forms.Formatters;

/// <summary>Goods as printed: number and kind of packages, description, end mark, total.</summary>
public static class DescriptionFormatter
{
    private const string EndMark = "*** *** ***";

    /// <summary>The entered description; without one, packages OF name.</summary>
    public static string OfLine(GoodsItem line) => string.IsNullOrWhiteSpace(line.Description) ? PackageText.Describe(line) : line.Description.Trim();

    /// <summary>Under the last line: total of packages and the end mark, unless the description already ends with one.</summary>
    public static string Ending(CertificateFormInput input)
    {
        var last = input.Certificate.Goods.OrderBy(line => line.LineNumber).LastOrDefault();
        var ended = last is not null && OfLine(last).EndsWith("***", StringComparison.Ordinal);
        return Lines.Of(ended ? "" : PackageText.Total(input.Certificate.Goods.Where(line => !line.IsNonGoods)), ended ? "" : EndMark);
    }

    /// <summary>Below the end mark: special clause.</summary>
    public static string AfterEnd(CertificateFormInput input) => (input.Certificate.Header.SpecialClause ?? "").Trim();
}
