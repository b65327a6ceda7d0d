using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>进口成份比例 beside each criterion, e.g. stated and at most 60 % for a value content of 40 % (RCEP article 3.5).</summary>
public sealed class ImportedContentMustFollowTheCriterion : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.Goods.Has(GoodsFields.ImportedContentPercent)
        let criterion = subject.Type.CriterionOf(line.Item.OriginCriterion)
        where criterion is not null
        let problem = Problem(criterion, line.Item.ImportedContentPercent)
        where problem is not null
        select (At(line.Path, GoodsFields.ImportedContentPercent), problem);

    private static string? Problem(OriginCriterion criterion, decimal? percent) => (criterion.ImportedContent, percent) switch
    {
        (ImportedContentRule.Required, null) => $"{criterion.WhenZh}进口成份比例为必填项，请填写0至{criterion.LargestImportedContent ?? 100}之间的数",
        (ImportedContentRule.MustBeZero, not 0) => $"{criterion.WhenZh}进口成份比例应为0",
        (ImportedContentRule.MustBePositive, null or 0) => $"{criterion.WhenZh}进口成份比例应大于0",
        (_, { } stated) when stated > criterion.LargestImportedContent => $"进口成份比例 {stated:0.#####}% 超过{criterion.LargestImportedContent}%，不符合{(criterion.Code.Length == 0 ? "一般区域价值成分" : $" {criterion.Code} ")}标准，请核对比例或改选其他原产地标准",
        _ => null,
    };
}
