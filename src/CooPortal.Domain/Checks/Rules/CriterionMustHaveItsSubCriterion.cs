using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>原产地标准子标准 is chosen where the criterion has them, and stays empty elsewhere (manual 1.4, rule 三).</summary>
public sealed class CriterionMustHaveItsSubCriterion : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.Goods.Has(GoodsFields.CriterionSub)
        let criterion = subject.Type.CriterionOf(line.Item.OriginCriterion)
        where criterion is not null
        let sub = line.Item.CriterionSub ?? ""
        where criterion.Subs.Count > 0 ? criterion.Subs.All(allowed => allowed.Code != sub) : sub.Length > 0
        select (At(line.Path, GoodsFields.CriterionSub), criterion.Subs.Count > 0
            ? $"{criterion.WhenZh}须选择子标准：{string.Join("、", criterion.Subs.Select(allowed => allowed.MeaningZh))}"
            : $"{criterion.WhenZh}没有子标准，请清空");
}
