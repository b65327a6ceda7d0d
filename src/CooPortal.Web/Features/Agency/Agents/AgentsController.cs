using CooPortal.Domain.Agency;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Agency.Agents;

/// <summary>委托人维护代理企业信息: the list, 新增, 删除, 提交, 刷新状态.</summary>
public sealed class AgentsController(
    FindAgents find, SearchAgents search, AddAgents add, DeleteAgents delete, SubmitAgents submit, FindEnterpriseStanding standings) : Controller
{
    private const string Address = "/agency/agents";

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(new AgentsPage(), cancellationToken);

    /// <summary>【新增】 opens 新增代理企业; with a code or a name it has 【查询】's answer.</summary>
    [HttpGet]
    public async Task<IActionResult> Add(string? code, string? name, bool? query, CancellationToken cancellationToken)
    {
        var page = new AgentsPage { IsAdding = true, Code = code, Name = name };
        if (query != true || await ClosedAsync(cancellationToken) is not null)
        {
            return await ShowAsync(page, cancellationToken);
        }

        try
        {
            return await ShowAsync(page with { Found = await search.ExecuteAsync(code, name, cancellationToken) }, cancellationToken);
        }
        catch (BrokenRulesException refused)
        {
            return await ShowAsync(Say(page, refused), cancellationToken);
        }
    }

    /// <summary>【确定】.</summary>
    [HttpPost]
    public async Task<IActionResult> Take(string[] codes, string? code, string? name, CancellationToken cancellationToken)
    {
        try
        {
            var added = await add.ExecuteAsync(codes, this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess($"已新增 {added} 家代理企业，状态为“暂存待提交”，请提交海关。");
            return Redirect(Address);
        }
        catch (BrokenRulesException refused)
        {
            var found = string.IsNullOrWhiteSpace(code) && string.IsNullOrWhiteSpace(name) ? null : await search.ExecuteAsync(code, name, cancellationToken);
            return await ShowAsync(Say(new AgentsPage { IsAdding = true, Code = code, Name = name, Found = found }, refused), cancellationToken);
        }
    }

    [HttpPost]
    public Task<IActionResult> Delete(Guid[] ids, bool confirmed, CancellationToken cancellationToken) => ConfirmedAsync(AgentsQuestion.Delete, ids, confirmed, async () =>
    {
        var (removed, waiting) = await delete.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
        if (removed > 0)
        {
            this.FlashSuccess("删除成功");
        }

        if (waiting > 0)
        {
            this.FlashInformation("删除待提交");
        }
    }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Submit(Guid[] ids, bool confirmed, CancellationToken cancellationToken) => ConfirmedAsync(AgentsQuestion.Submit, ids, confirmed, async () =>
    {
        await submit.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess("提交成功");
    }, cancellationToken);

    /// <summary>The states of rows that wait for customs.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(CancellationToken cancellationToken)
    {
        var rows = await find.ListAsync(cancellationToken);
        return Json(new Dictionary<string, object>(rows.Select(row => new KeyValuePair<string, object>(
            $"agency-{row.Id}", new { text = row.Status.TitleZh(), tone = AgencyTones.Of(row.Status).ToString().ToLowerInvariant() })))
        {
            ["agency-settled"] = new { hidden = rows.Any(row => row.Status == AgencyRelationStatus.Submitted) },
        });
    }

    private async Task<IActionResult> ConfirmedAsync(AgentsQuestion question, Guid[] ids, bool confirmed, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            if (!confirmed && ids.Length > 0)
            {
                return await ShowAsync(new AgentsPage { Question = question, Chosen = ids }, cancellationToken);
            }

            await act();
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(Address);
    }

    private AgentsPage Say(AgentsPage page, BrokenRulesException refused)
    {
        foreach (var rule in refused.Rules)
        {
            ModelState.AddModelError(rule.Path, rule.Message);
        }

        return page;
    }

    private async Task<string?> ClosedAsync(CancellationToken cancellationToken) =>
        this.SignedIn().EnterpriseId is { } id ? AgencyGate.WhyNoAgents(await standings.ExecuteAsync(id, cancellationToken)) : "";

    private async Task<IActionResult> ShowAsync(AgentsPage page, CancellationToken cancellationToken) => await ClosedAsync(cancellationToken) switch
    {
        null => View("Agents", page with { Rows = await find.ListAsync(cancellationToken) }),
        "" => NotFound(),
        var refusal => View("Closed", refusal),
    };
}
