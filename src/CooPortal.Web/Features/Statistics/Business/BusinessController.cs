using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Spreadsheets;
using CooPortal.Operations.Statistics;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.Statistics.Business;

/// <summary>业务统计: the views of a self-filing company and of an agent, as table, charts and Excel (rows 225 to 228).</summary>
public sealed class BusinessController(CountCertificates count, FindEnterpriseStanding standing, TimeProvider clock) : Controller
{
    private const string Address = "/statistics/business";
    private const string NotFilled = "（未填）";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] BusinessFilter filter, CancellationToken cancellationToken) =>
        this.SignedIn().EnterpriseId is null ? NotFound() : View("Business", await PageAsync(filter, cancellationToken));

    /// <summary>The table as Excel.</summary>
    [HttpGet]
    [EnableRateLimiting(RateLimits.Export)]
    public async Task<IActionResult> Export([FromQuery] BusinessFilter filter, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is null)
        {
            return NotFound();
        }

        var page = await PageAsync(filter, cancellationToken);
        var currencies = page.Currencies;
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file, page.Title, [(page.Title[1..], 36), ("证书数", 10), ("货物项数", 10), .. currencies.Select(currency => ($"FOB 总值 {currency}", 18d))]))
        {
            foreach (var line in page.Lines)
            {
                sheet.Add([line.Name, line.Data.Certificates, line.Data.GoodsLines, .. currencies.Select(currency => line.Data.Fob.TryGetValue(currency, out var value) ? (object?)value : null)]);
            }
        }

        return File(file.ToArray(), SheetWriter.ContentType, $"业务统计_{page.Title}.xlsx");
    }

    private async Task<BusinessPage> PageAsync(BusinessFilter filter, CancellationToken cancellationToken)
    {
        var company = await standing.ExecuteAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken);
        var scope = filter.Scope ?? (company is { FilesForOthers: true, FilesItself: false } ? StatisticsScope.ForPrincipals : StatisticsScope.SelfFiled);
        var view = Enum.IsDefined(filter.View) && (filter.View != StatisticsView.Principal || scope == StatisticsScope.ForPrincipals) ? filter.View : StatisticsView.Type;
        var shown = filter with { View = view, Scope = scope, From = filter.From ?? BusinessFilter.FirstDay(clock.Today()), To = filter.To ?? clock.Today() };
        if (shown.From > shown.To)
        {
            ModelState.AddModelError(nameof(BusinessFilter.To), "“日期到”不能早于“日期从”。");
        }
        else if (view == StatisticsView.Month && shown.From?.AddMonths(StatisticsFilter.MostMonths) <= shown.To)
        {
            ModelState.AddModelError(nameof(BusinessFilter.From), $"按月份统计最多 {StatisticsFilter.MostMonths} 个月，请缩小日期范围。");
        }

        var lines = ModelState.IsValid ? await count.ExecuteAsync(view, shown.ToConditions(scope, clock.Today()), cancellationToken) : [];
        return new BusinessPage
        {
            Filter = shown,
            Views = [.. Enum.GetValues<StatisticsView>()
                .Where(other => other != StatisticsView.Principal || company.FilesForOthers)
                .Select(other => (other, Title(other), Link(shown with { View = other, Scope = other == StatisticsView.Principal ? StatisticsScope.ForPrincipals : scope })))],
            Title = Title(view),
            Lines = [.. lines.Select(line => new BusinessLine(line, NameOf(view, line.Key)))],
            HasScopes = company.FilesForOthers,
            ExportHref = Link(shown, "/export"),
        };
    }

    private static string Title(StatisticsView view) => view switch
    {
        StatisticsView.Type => "按证书类型统计",
        StatisticsView.Destination => "按目的国统计",
        StatisticsView.Office => "按签证机构统计",
        StatisticsView.Principal => "按委托企业统计",
        StatisticsView.Declarant => "按申报员统计",
        StatisticsView.Month => "按月份统计",
        _ => "按单据状态统计",
    };

    private static string NameOf(StatisticsView view, string key) => view switch
    {
        _ when key.Length == 0 => NotFilled,
        StatisticsView.Type => CertificateCatalogue.Find(key) is { } type ? $"{type.Code} {type.NameZh}" : key,
        StatisticsView.Destination => Dictionary.Countries.Find(key)?.NameZh ?? key,
        StatisticsView.Office => Dictionary.CustomsOffices.Find(key)?.NameZh ?? key,
        StatisticsView.Status => Enum.TryParse<CertificateStatus>(key, out var status) ? status.TitleZh() : key,
        _ => key,
    };

    private static string Link(BusinessFilter filter, string action = "") => QueryHelpers.AddQueryString(Address + action, new Dictionary<string, string?>
    {
        ["View"] = filter.View.ToString(),
        ["Scope"] = filter.Scope?.ToString(),
        ["DateKind"] = filter.DateKind.ToString(),
        ["From"] = filter.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["To"] = filter.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["TypeCode"] = filter.TypeCode,
        ["DestinationCode"] = filter.DestinationCode,
        ["IssuingOffice"] = filter.IssuingOffice,
        ["Status"] = filter.Status?.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
