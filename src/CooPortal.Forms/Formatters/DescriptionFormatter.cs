using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Goods as printed: number and kind of packages, description, end mark, total.</summary>
public static class DescriptionFormatter
{
    private const string EndMark = "*** *** ***";

    /// <summary>The entered description; without one, packages OF name.</summary>
    public static string OfLine(GoodsItem line)
    {
        if (!string.IsNullOrWhiteSpace(line.Description))
        {
            return line.Description.Trim();
        }
        var packages = PackageFormatter.Format(line.PackageQuantity, line.PackageUnit, line.PackType);
        return packages.Length == 0 ? line.NameEn ?? "" : $"{packages} OF {line.NameEn}";
    }

    /// <summary>Under the last line: total of packages and the end mark, unless the description already ends with one.</summary>
    public static string Ending(CertificateFormInput input)
    {
        var last = input.Certificate.Goods.OrderBy(line => line.LineNumber).LastOrDefault();
        var ended = last is not null && OfLine(last).EndsWith("***", StringComparison.Ordinal);
        return Lines.Of(ended ? "" : PackageFormatter.Total(input.Certificate.Goods.Where(line => !line.IsNonGoods)), ended ? "" : EndMark);
    }

    /// <summary>Below the end mark: special clause.</summary>
    public static string AfterEnd(CertificateFormInput input) => (input.Certificate.Header.SpecialClause ?? "").Trim();
}
