using CooPortal.Domain.Verification;
using CooPortal.Operations.Verification;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Verification.Records;

/// <summary>核查互动: 查询, 处理, 查看回执.</summary>
[OriginBusiness]
public sealed class RecordsController(FindVerifications find, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(RecordsQuery query, CancellationToken cancellationToken) =>
        View("Records", await PageAsync(query, $"{Request.Path}{Request.QueryString}", cancellationToken));

    /// <summary>【处理】 of one ticked row, only of 待核查 and 退回核查.</summary>
    [HttpPost]
    public async Task<IActionResult> Process(Guid[] ids, CancellationToken cancellationToken)
    {
        var chosen = await find.FindAsync(ids, cancellationToken);
        var refusal = (ids.Length, chosen) switch
        {
            (0, _) => "请先勾选一条需要处理的核查记录单。",
            ( > 1, _) => "一次只能处理一条核查记录单，请只勾选一条。",
            (_, []) => "勾选的核查记录单已不存在，请刷新后再操作。",
            _ => VerificationCounter.WhyNot(chosen[0], VerificationAction.Process),
        };
        if (refusal is null)
        {
            return Redirect($"/verification/edit/{chosen[0].Id}");
        }

        this.FlashError(refusal);
        return Redirect(RecordsPage.Address);
    }

    /// <summary>【查看回执】 of one ticked row.</summary>
    [HttpPost]
    public async Task<IActionResult> Receipts(Guid[] ids, CancellationToken cancellationToken)
    {
        var chosen = await find.FindAsync(ids, cancellationToken);
        if (chosen.Count != 1)
        {
            this.FlashError("请先勾选一条需要查看回执的核查记录单。");
            return Redirect(RecordsPage.Address);
        }

        // what was ticked stays in sight, whatever its state
        var page = await PageAsync(new RecordsQuery { State = chosen[0].IsWaiting ? null : RecordsQuery.All }, RecordsPage.Address, cancellationToken);
        return View("Records", page with { Receipts = (chosen[0], await find.ReceiptsAsync(chosen[0].Id, cancellationToken)) });
    }

    /// <summary>The states of rows that wait for customs.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = await find.FindAsync(ids, cancellationToken);
        return Json(rows.ToDictionary(
            row => $"state-{row.Id}",
            row => (object)new { text = row.State.TitleZh(), tone = VerificationTones.Of(row.State).ToString().ToLowerInvariant(), actions = VerificationTones.Actions(row) }));
    }

    private async Task<RecordsPage> PageAsync(RecordsQuery query, string here, CancellationToken cancellationToken)
    {
        var shown = query with { Page = Math.Max(1, query.Page) };
        var (rows, total) = await find.SearchAsync(shown.ToFilter(), shown.Page, cancellationToken);
        return new RecordsPage { Query = shown, Here = here, Rows = rows, Total = total, Today = clock.Today() };
    }
}
