using System.Globalization;
using CooPortal.Domain.Catalogue;

namespace CooPortal.Web.Features.Certificates.Criteria;

/// <summary>What must stand beside a criterion, in words.</summary>
public static class CriterionWords
{
    public static string Auxiliary(OriginCriterion criterion) => criterion.Auxiliary switch
    {
        AuxiliaryRule.MustBeEmpty => "不填",
        AuxiliaryRule.OptionalPercent => $"可填百分比{Bounds(criterion)}",
        AuxiliaryRule.RequiredPercent => $"必填百分比{Bounds(criterion)}",
        AuxiliaryRule.HsHeading => "系统按 HS 编码前4位填为 XX.XX，不可修改",
        AuxiliaryRule.RemainderOfImportedContent => "系统按（1－进口成份比例）% 填写，不可修改",
    };

    public static string ImportedContent(OriginCriterion criterion) => criterion.ImportedContent switch
    {
        ImportedContentRule.Free => criterion.LargestImportedContent is { } most ? $"不大于{Number(most)}%" : "–",
        ImportedContentRule.Required => criterion.LargestImportedContent is { } most ? $"必填，不大于{Number(most)}%" : "必填",
        ImportedContentRule.MustBeZero => "填0",
        ImportedContentRule.MustBePositive => "必填，不能为零",
    };

    private static string Bounds(OriginCriterion criterion) => (criterion.SmallestAuxiliary, criterion.LargestAuxiliary) switch
    {
        (0, 100) => "",
        (0, var most) => $"，不高于{Number(most)}%",
        (var least, 100) => $"，不低于{Number(least)}%",
        var (least, most) => $"，{Number(least)}% 至 {Number(most)}%",
    };

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
