using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>原产地标准 as printed: the letters, under them what supplements them.</summary>
public static class CriterionFormatter
{
    public static string Format(GoodsItem line) => Lines.Of(line.OriginCriterion, Auxiliary(line.CriterionAuxiliary));

    private static string Auxiliary(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : text.Trim() is var value && value.All(c => char.IsAsciiDigit(c) || c == '.') && !value.Contains('.', StringComparison.Ordinal) ? value + "%" : value;
}
