using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>原产地标准辅助项 beside each criterion (原产地标准填写说明).</summary>
public sealed class AuxiliaryMustFollowTheCriterion : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.Goods.Has(GoodsFields.CriterionAuxiliary)
        let criterion = subject.Type.CriterionOf(line.Item.OriginCriterion)
        where criterion is not null
        let problem = Problem(criterion, line.Item)
        where problem is not null
        select (At(line.Path, GoodsFields.CriterionAuxiliary), problem);

    private static string? Problem(OriginCriterion criterion, GoodsItem line)
    {
        var auxiliary = line.CriterionAuxiliary ?? "";
        var hsCode = line.HsCode ?? "";
        return criterion.Auxiliary switch
        {
            AuxiliaryRule.MustBeEmpty => auxiliary.Length == 0 ? null : $"{criterion.WhenZh}辅助项应为空，请清空",
            AuxiliaryRule.OptionalPercent when auxiliary.Length == 0 => null,
            AuxiliaryRule.OptionalPercent => PercentOf(auxiliary) is { } percent ? OutOfBounds(criterion, percent) : $"原产地标准辅助项“{auxiliary}”应为百分比，如 45%，或留空",
            AuxiliaryRule.RequiredPercent => PercentOf(auxiliary) is { } percent ? OutOfBounds(criterion, percent) : $"{criterion.WhenZh}辅助项为必填项，请填写百分比，如 45%",
            AuxiliaryRule.RemainderOfImportedContent when line.ImportedContentPercent is null => null,
            AuxiliaryRule.RemainderOfImportedContent => PercentOf(auxiliary) == 100 - line.ImportedContentPercent ? null : $"{criterion.WhenZh}辅助项应为100%减去进口成份比例，即 {100 - line.ImportedContentPercent:0.#####}%",
            AuxiliaryRule.HsHeading => hsCode.Length < 4 || auxiliary == $"{hsCode[..2]}.{hsCode[2..4]}" ? null : $"{criterion.WhenZh}辅助项应为 HS 编码前4位 {hsCode[..2]}.{hsCode[2..4]}",
        };
    }

    private static string? OutOfBounds(OriginCriterion criterion, decimal percent) =>
        percent >= criterion.SmallestAuxiliary && percent <= criterion.LargestAuxiliary
            ? null
            : $"{criterion.WhenZh}辅助项应在 {criterion.SmallestAuxiliary:0.##}% 至 {criterion.LargestAuxiliary:0.##}% 之间，现为 {percent:0.#####}%";

    private static decimal? PercentOf(string text) =>
        text.EndsWith('%') && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100 ? percent : null;
}
