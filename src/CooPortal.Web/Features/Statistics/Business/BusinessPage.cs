using CooPortal.Operations.Statistics;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Statistics.Business;

/// <summary>业务统计 as it stands on the screen.</summary>
public sealed record BusinessPage
{
    public required BusinessFilter Filter { get; init; }

    /// <summary>The views that the company has, with their links.</summary>
    public required IReadOnlyList<(StatisticsView View, string Title, string Href)> Views { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<BusinessLine> Lines { get; init; }

    /// <summary>Both 自理 and 代理 are open to the company.</summary>
    public required bool HasScopes { get; init; }

    public required string ExportHref { get; init; }

    public IReadOnlyList<string> Currencies => [.. Lines.SelectMany(line => line.Data.Fob.Keys).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<FieldOption> ScopeOptions { get; } = [new(nameof(StatisticsScope.SelfFiled), "自理"), new(nameof(StatisticsScope.ForPrincipals), "代理")];

    public static IReadOnlyList<FieldOption> DateOptions { get; } =
        [new(nameof(StatisticsDate.Created), "创建日期"), new(nameof(StatisticsDate.Declared), "申报日期"), new(nameof(StatisticsDate.Issued), "签发日期")];
}
