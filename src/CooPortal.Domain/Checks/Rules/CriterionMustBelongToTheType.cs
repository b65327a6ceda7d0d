using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>原产地标准填写说明: each agreement has its own closed list of criteria.</summary>
public sealed class CriterionMustBelongToTheType : CertificateRule
{
    public override CheckDepth Depth => CheckDepth.Draft;

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.Goods.Has(GoodsFields.OriginCriterion) && subject.Type.Criteria.Count > 0 && !string.IsNullOrEmpty(line.Item.OriginCriterion)
        where subject.Type.CriterionOf(line.Item.OriginCriterion) is null
        select (At(line.Path, GoodsFields.OriginCriterion), Message(subject, line.Item.OriginCriterion!));

    private static string Message(CheckedCertificate subject, string code)
    {
        var codes = string.Join("、", subject.Type.Criteria.Select(criterion => criterion.Code).Where(known => known.Length > 0));
        return subject.Type.CriterionSuffixes.Count == 0
            ? $"原产地标准“{code}”不适用于{subject.Type.NameZh}，请选择：{codes}"
            : $"原产地标准“{code}”不适用于{subject.Type.NameZh}，请选择：{codes}；{string.Join("、", subject.Type.CriterionSuffixes)} 只能附在其后，如“{subject.Type.Criteria[^1].Code} {subject.Type.CriterionSuffixes[0]}”";
    }
}
