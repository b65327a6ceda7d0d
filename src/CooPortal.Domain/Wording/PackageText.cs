using System.Globalization;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Wording;

/// <summary>Number and kind of packages in words.</summary>
public static class PackageText
{
    /// <summary>The kind for packages of different kinds together.</summary>
    private const string Mixed = "PACKAGES";

    /// <summary>Goods that lie loose are not counted in packages.</summary>
    private const string Bulk = "IN BULK";

    /// <summary>ONE HUNDRED AND FIFTY (150) CARTONS; IN BULK.</summary>
    public static string Count(decimal quantity, string unit) =>
        Kind(quantity, unit) is var kind && kind == Bulk ? Bulk : $"{NumberWords.Of(quantity)} ({Plain(quantity)}) {kind}";

    /// <summary>ONE HUNDRED AND FIFTY (150) CARTONS OF COTTON TROUSERS; the name alone while packages are not entered.</summary>
    public static string Describe(GoodsItem item)
    {
        var name = (item.NameEn ?? "").ToUpperInvariant();
        if (item.PackageQuantity is not { } quantity || string.IsNullOrEmpty(item.PackageUnit))
        {
            return name;
        }
        var count = Count(quantity, item.PackageUnit);
        return count == Bulk ? $"{name} {Bulk}".Trim() : name.Length == 0 ? count : $"{count} OF {name}";
    }

    /// <summary>SAY TOTAL TWO HUNDRED AND SEVENTY FOUR (274) CARTONS ONLY; empty when nothing is counted in packages.</summary>
    public static string Total(IEnumerable<GoodsItem> goods)
    {
        var counted = goods
            .Where(item => item.PackageQuantity is not null && !string.IsNullOrEmpty(item.PackageUnit) && Kind(2, item.PackageUnit) != Bulk)
            .ToList();
        if (counted.Count == 0)
        {
            return "";
        }
        var sum = counted.Sum(item => item.PackageQuantity!.Value);
        var kinds = counted.Select(item => Kind(2, item.PackageUnit!)).Distinct().ToList();
        var kind = kinds is [_] ? Kind(sum, counted[0].PackageUnit!) : Mixed;
        return $"SAY TOTAL {NumberWords.Of(sum)} ({Plain(sum)}) {kind} ONLY";
    }

    private static string Kind(decimal quantity, string unit)
    {
        var entry = Dictionary.Packages.Find(unit);
        return entry is null ? unit.ToUpperInvariant() : quantity == 1 ? entry.NameEn : entry["name_en_plural"];
    }

    private static string Plain(decimal quantity) => quantity.ToString("0.#####", CultureInfo.InvariantCulture);
}
