using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Forms.Formatters;

/// <summary>Quantities with their unit, in the plural where it is one: 1,200 PIECES.</summary>
public static class QuantityFormatter
{
    public static string Format(decimal? quantity, string? unit) =>
        quantity is { } number ? $"{NumberFormatter.Format(number)} {Plural(unit, number)}".TrimEnd() : "";

    /// <summary>The quantities of a line, one below the other.</summary>
    public static string All(GoodsItem line) => Lines.Of(
        Format(line.Quantity, line.QuantityUnitEn),
        Format(line.SecondQuantity, line.SecondQuantityUnit),
        Format(line.ThirdQuantity, line.ThirdQuantityUnit));

    private static string Plural(string? unit, decimal number)
    {
        var word = (unit ?? "").Trim().ToUpperInvariant();
        return number == 1 || Dictionary.Units.Entries.FirstOrDefault(entry => entry.NameEn == word) is not { } known || known["name_en_plural"].Length == 0
            ? word
            : known["name_en_plural"];
    }
}
