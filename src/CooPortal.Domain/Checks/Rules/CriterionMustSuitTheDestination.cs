using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Some criteria belong to some importing countries only, e.g. those of the preference-giving countries (原产地标准填写说明 of manual 1.2).</summary>
public sealed class CriterionMustSuitTheDestination : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.Goods.Has(GoodsFields.OriginCriterion) && subject.Header.DestinationCode is { Length: > 0 }
        let criterion = subject.Type.CriterionOf(line.Item.OriginCriterion)
        where criterion is not null && !criterion.Destinations.Includes(subject.Header.DestinationCode)
        let open = string.Join("、", subject.Type.Criteria.Where(other => other.Destinations.Includes(subject.Header.DestinationCode)).Select(other => other.Code.Length == 0 ? "留空" : other.Code))
        select (At(line.Path, GoodsFields.OriginCriterion),
            $"{(criterion.Code.Length == 0 ? "原产地标准不能留空" : $"原产地标准 {criterion.Code} 不适用")}：目的国为{Dictionary.Countries.Find(subject.Header.DestinationCode)?.NameZh}时可选 {open}");
}
