using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Weights with the mark that says which: 1,250.5 KGS G.W.</summary>
public static class WeightFormatter
{
    public static string Gross(GoodsItem line) => Format(line.GrossWeight, line.WeightUnit, "G.W.");

    public static string Net(GoodsItem line) => Format(line.NetWeight, line.WeightUnit, "N.W.");

    private static string Format(decimal? weight, string? unit, string mark) => weight is { } number ? $"{NumberFormatter.Format(number)} {Unit(unit)} {mark}" : "";

    private static string Unit(string? unit) => (unit ?? "").Trim().ToUpperInvariant() switch
    {
        "" or "KG" or "KILOGRAM" or "KILOGRAMS" => "KGS",
        var other => other,
    };
}
