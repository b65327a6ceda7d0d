using System.Globalization;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Operations.Exchange;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.Exchange.Status;

/// <summary>原产地证明状态查询: customs is asked each time, and the page says when it answered (row 231).</summary>
[OriginBusiness]
public sealed class StatusController(AskExchangeStatus ask) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] StatusQuery query, CancellationToken cancellationToken)
    {
        var shown = query with { Page = Math.Max(1, query.Page) };
        if (Broken(shown) is { } rule)
        {
            ModelState.AddModelError(rule.Path, rule.Message);
            return View("Status", new StatusPage { Query = shown });
        }

        try
        {
            var statement = await ask.ExecuteAsync(this.SignedIn().EnterpriseId!.Value, shown.ToFilter(), shown.Page, cancellationToken);
            return View("Status", new StatusPage { Query = shown, Statement = statement, Pager = Footer(statement, shown.Page) });
        }
        catch (BrokenRulesException away)
        {
            return View("Status", new StatusPage { Query = shown, Problem = away.Message });
        }
    }

    private static BrokenRule? Broken(StatusQuery query) => query switch
    {
        _ when query.From > query.To => new BrokenRule(nameof(query.To), "结束日期不能早于开始日期"),
        _ when !string.IsNullOrWhiteSpace(query.CountryCode) && Dictionary.Countries.Find(query.CountryCode) is null => new BrokenRule(nameof(query.CountryCode), $"没有代码为“{query.CountryCode}”的国家（地区）"),
        _ => null,
    };

    private PagerView Footer(ExchangeStatement statement, int page) => new()
    {
        Total = statement.Total,
        Shown = statement.Rows.Count,
        Size = AskExchangeStatus.PageSize,
        PreviousHref = page > 1 ? PageHref(page - 1) : null,
        NextHref = page * AskExchangeStatus.PageSize < statement.Total ? PageHref(page + 1) : null,
    };

    private string PageHref(int page)
    {
        var values = QueryHelpers.ParseQuery(Request.QueryString.Value).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        values["Page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(StatusPage.Address, values);
    }
}
