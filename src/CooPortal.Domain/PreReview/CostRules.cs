using System.Globalization;
using CooPortal.Domain.Checks;

namespace CooPortal.Domain.PreReview;

/// <summary>
/// 新增页面填制要求 of manual chapter 6, in exact decimal arithmetic: prices and quantities have at most <see cref="LargestIntegerDigits"/>
/// digits before the point and five after it, so that every product fits into a decimal without rounding.
/// </summary>
public static class CostRules
{
    public const int LargestIntegerDigits = 9;

    private const decimal Beyond = 1_000_000_000m;

    /// <summary>What the whole sheet breaks, lines included.</summary>
    public static IEnumerable<BrokenRule> Check(PreReviewSheet sheet)
    {
        var exFactory = sheet.ExFactoryPrice ?? 0;
        var fob = sheet.FobPrice ?? 0;
        var nonOriginating = sheet.NonOriginatingTotal;
        var cost = sheet.OriginatingTotal + nonOriginating;
        if (fob < exFactory)
        {
            yield return Broken(nameof(sheet.FobPrice), "FobMustCoverExFactory", $"单位产品FOB值应不小于单位产品出厂价（{Text(exFactory)}）");
        }

        if (cost > exFactory)
        {
            yield return Broken(nameof(sheet.ExFactoryPrice), "CostMustFitExFactory", $"产品生产明细的所有原料原产价值和原料非原产价值之和（{Text(cost)}）不能大于单位产品出厂价");
        }

        if (cost > fob)
        {
            yield return Broken(nameof(sheet.FobPrice), "CostMustFitFob", $"产品生产明细的所有原料原产价值和原料非原产价值之和（{Text(cost)}）不能大于单位产品FOB值");
        }

        if (sheet.HasImportedContent == true && nonOriginating == 0)
        {
            yield return Broken(nameof(sheet.HasImportedContent), "ImportedContentMustBeStated", "是否含有进口成分选择“是”时，所有产品生产明细“原料非原产价值”总值不能为0");
        }

        if (sheet.HasImportedContent == false && nonOriginating != 0)
        {
            yield return Broken(nameof(sheet.HasImportedContent), "NoImportedContentMeansZero", $"是否含有进口成分选择“否”时，所有产品生产明细“原料非原产价值”总值必须为0，现为{Text(nonOriginating)}");
        }

        for (var i = 0; i < sheet.Lines.Count; i++)
        {
            if (Check(sheet.Lines[i]) is { } problem)
            {
                yield return problem with { Path = $"Lines[{i}].{problem.Path}" };
            }
        }
    }

    /// <summary>What one line breaks: 原料单价×单位产品用料=原料原产价值+原料非原产价值.</summary>
    public static BrokenRule? Check(CostLine line)
    {
        var cost = (line.UnitPrice ?? 0) * (line.Usage ?? 0);
        var value = (line.OriginatingValue ?? 0) + (line.NonOriginatingValue ?? 0);
        return cost == value
            ? null
            : Broken(
                nameof(line.NonOriginatingValue),
                "LineMustAddUp",
                $"原料单价×单位产品用料（{Text(line.UnitPrice ?? 0)}×{Text(line.Usage ?? 0)}={Text(cost)}）应等于原料原产价值+原料非原产价值，现为{Text(value)}");
    }

    /// <summary>What keeps a number from being counted with exactly; null when nothing does.</summary>
    internal static string? SizeProblem(decimal number, string label) =>
        decimal.Abs(number) >= Beyond ? $"{label}整数部分最多{LargestIntegerDigits}位" : null;

    private static BrokenRule Broken(string path, string rule, string message) => new(path, message, rule);

    private static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
