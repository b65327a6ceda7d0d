using System.Globalization;
using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>原产地标准 as printed: the letters, under them what supplements them.</summary>
public static class CriterionFormatter
{
    public static string Format(GoodsItem line) => Lines.Of(line.OriginCriterion, Auxiliary(line.CriterionAuxiliary));

    /// <summary>On a certificate, as its type prints the criterion; beside an empty code what the type's empty criterion prints.</summary>
    public static string OnForm(GoodsItem line, CertificateFormInput input) =>
        line is { IsNonGoods: false } && input.Type.CriterionOf(line.OriginCriterion)?.PrintedAs is { } printed
            ? string.Format(CultureInfo.InvariantCulture, printed, Auxiliary(line.CriterionAuxiliary)).Trim()
            : Format(line);

    private static string Auxiliary(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : text.Trim() is var value && value.All(c => char.IsAsciiDigit(c) || c == '.') && !value.Contains('.', StringComparison.Ordinal) ? value + "%" : value;
}
