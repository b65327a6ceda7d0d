using CooPortal.Domain.Catalogue;
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
        let problem = Problem(criterion, line.Item.CriterionAuxiliary ?? "", line.Item.HsCode ?? "")
        where problem is not null
        select (At(line.Path, GoodsFields.CriterionAuxiliary), problem);

    private static string? Problem(OriginCriterion criterion, string auxiliary, string hsCode) => criterion.Auxiliary switch
    {
        AuxiliaryRule.MustBeEmpty => auxiliary.Length == 0 ? null : $"原产地标准为 {criterion.Code} 时辅助项应为空，请清空",
        AuxiliaryRule.OptionalPercent => auxiliary.Length == 0 || IsPercent(auxiliary) ? null : $"原产地标准辅助项“{auxiliary}”应为百分比，如 45%，或留空",
        AuxiliaryRule.HsHeading => hsCode.Length < 4 || auxiliary == $"{hsCode[..2]}.{hsCode[2..4]}" ? null : $"原产地标准为 {criterion.Code} 时辅助项应为 HS 编码前4位 {hsCode[..2]}.{hsCode[2..4]}",
    };

    private static bool IsPercent(string text) =>
        text.EndsWith('%') && decimal.TryParse(text[..^1], System.Globalization.CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100;
}
