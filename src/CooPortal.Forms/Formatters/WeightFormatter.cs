using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;

namespace CooPortal.Forms.Formatters;

/// <summary>Weights with the mark that says which: 1,250.5 KGS G.W.</summary>
public static class WeightFormatter
{
    public static string Gross(GoodsItem line) => Format(line.GrossWeight, line.WeightUnit, "G.W.");

    public static string Net(GoodsItem line) => Format(line.NetWeight, line.WeightUnit, "N.W.");

    /// <summary>Net weight of all lines in words: ONE THOUSAND TWO HUNDRED KGS; a line for each unit.</summary>
    public static string NetInWords(Certificate certificate) => Lines.Of(certificate.Goods
        .Where(line => line is { IsNonGoods: false, NetWeight: not null })
        .GroupBy(line => Unit(line.WeightUnit))
        .Select(unit => $"{NumberWords.Of(unit.Sum(line => line.NetWeight!.Value))} ({NumberFormatter.Format(unit.Sum(line => line.NetWeight!.Value))}) {unit.Key} NET"));

    private static string Format(decimal? weight, string? unit, string mark) => weight is { } number ? $"{NumberFormatter.Format(number)} {Unit(unit)} {mark}" : "";

    private static string Unit(string? unit) => (unit ?? "").Trim().ToUpperInvariant() switch
    {
        "" or "KG" or "KILOGRAM" or "KILOGRAMS" => "KGS",
        var other => other,
    };
}
