using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Forms.Formatters;

/// <summary>Package counts in words and figures: ONE HUNDRED AND FIFTY (150) CARTONS.</summary>
public static class PackageFormatter
{
    private const string Mixed = "PACKAGES";

    /// <summary>Goods without packages (in bulk, nude, hanging) name only how they travel.</summary>
    public static string Format(decimal? quantity, string? unit, PackType type = PackType.Regular)
    {
        var word = (unit ?? "").Trim().ToUpperInvariant();
        if (quantity is not > 0 || (type == PackType.Irregular && word.StartsWith("IN ", StringComparison.Ordinal)))
        {
            return word;
        }
        var figures = NumberFormatter.Format(quantity.Value);
        var words = quantity.Value == decimal.Truncate(quantity.Value) ? $"{NumberWords.Of((long)quantity.Value)} ({figures})" : figures;
        return $"{words} {Plural(word, quantity.Value)}".TrimEnd();
    }

    /// <summary>The line under the last goods: SAY TOTAL … ONLY; empty when nothing is counted.</summary>
    public static string Total(IEnumerable<GoodsItem> goods)
    {
        var counted = goods.Where(line => line.PackageQuantity is > 0).ToList();
        var units = counted.Select(line => (line.PackageUnit ?? "").Trim().ToUpperInvariant()).Distinct().ToList();
        return units.Count == 0
            ? ""
            : $"SAY TOTAL {Format(counted.Sum(line => line.PackageQuantity), units.Count == 1 ? units[0] : Mixed)} ONLY";
    }

    private static string Plural(string word, decimal quantity) =>
        quantity == 1 ? word
        : Dictionary.Packages.Entries.FirstOrDefault(entry => entry.NameEn == word) is { } known && known["name_en_plural"].Length > 0 ? known["name_en_plural"]
        : word;
}
