using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.PreReview;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.PreReview.Products;

/// <summary>产品预审信息列表: 查询, 修改, 变更, 注销, 恢复, 删除, 提交, 查看回执, 刷新状态.</summary>
[PreReviewOpen]
public sealed class ProductsController(
    FindPreReviews find, DeregisterPreReviews deregister, RestorePreReviews restore, DeletePreReviews delete, SubmitPreReview submit) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(ProductsQuery query, CancellationToken cancellationToken) =>
        View("Products", await PageAsync(query, $"{Request.Path}{Request.QueryString}", cancellationToken));

    [HttpPost]
    public Task<IActionResult> Edit(Guid[] ids, CancellationToken cancellationToken) => OpenAsync(PreReviewAction.Edit, ids, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Change(Guid[] ids, CancellationToken cancellationToken) => OpenAsync(PreReviewAction.Change, ids, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Deregister(Guid[] ids, bool confirmed, CancellationToken cancellationToken) => ConfirmedAsync(PreReviewAction.Deregister, ids, confirmed, async () =>
    {
        await deregister.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess("已生成注销申请，状态为“注销”、审核状态为“暂存”，请勾选后点击【提交】。");
    }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Restore(Guid[] ids, bool confirmed, CancellationToken cancellationToken) => ConfirmedAsync(PreReviewAction.Restore, ids, confirmed, async () =>
    {
        await restore.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
        this.FlashSuccess("已生成恢复申请，状态为“恢复”、审核状态为“暂存”，请勾选后点击【提交】。");
    }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Delete(Guid[] ids, bool confirmed, CancellationToken cancellationToken) => ConfirmedAsync(PreReviewAction.Delete, ids, confirmed, async () =>
    {
        var (removed, dropped, waiting) = await delete.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
        if (removed > 0)
        {
            this.FlashSuccess("删除成功");
        }

        if (dropped > 0)
        {
            this.FlashSuccess($"已放弃 {dropped} 条未生效的申请，产品恢复为审核通过时的数据。");
        }

        if (waiting > 0)
        {
            this.FlashInformation("已生成删除申请，状态为“删除”、审核状态为“暂存”，请勾选后点击【提交】，海关审核通过后删除。");
        }
    }, cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Submit(Guid[] ids, CancellationToken cancellationToken)
    {
        try
        {
            var product = await submit.ExecuteAsync(ids, this.SignedIn().ToActor(), cancellationToken);
            this.FlashSuccess($"提交成功：{product.Key} {product.NameZh}");
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(ProductsPage.Address);
    }

    /// <summary>【查看回执】 of one ticked row.</summary>
    [HttpPost]
    public async Task<IActionResult> Receipts(Guid[] ids, CancellationToken cancellationToken)
    {
        var chosen = await find.FindAsync(ids, cancellationToken);
        if (chosen.Count != 1)
        {
            this.FlashError("请先勾选一条需要查看回执的数据。");
            return Redirect(ProductsPage.Address);
        }

        var page = await PageAsync(new ProductsQuery(), ProductsPage.Address, cancellationToken);
        return View("Products", page with { Chosen = chosen, Receipts = await find.ReceiptsAsync(chosen[0].Id, cancellationToken) });
    }

    /// <summary>The states of rows that wait for customs.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = await find.FindAsync(ids, cancellationToken);
        return Json(new Dictionary<string, object>(rows.Select(row => new KeyValuePair<string, object>(
            $"audit-{row.Id}", new { text = row.State.Audit().TitleZh(), tone = PreReviewTones.Of(row.State.Audit()).ToString().ToLowerInvariant() })))
        {
            ["pre-review-settled"] = new { hidden = rows.Count == ids.Length && rows.Any(row => row.IsPending) },
        });
    }

    private async Task<IActionResult> OpenAsync(PreReviewAction action, Guid[] ids, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(action, ids, await find.FindAsync(ids, cancellationToken), cancellationToken) is { } refusal)
        {
            this.FlashError(refusal);
            return Redirect(ProductsPage.Address);
        }

        return Redirect($"/pre-review/edit/{ids[0]}{(action == PreReviewAction.Change ? "?change=true" : "")}");
    }

    private async Task<IActionResult> ConfirmedAsync(PreReviewAction action, Guid[] ids, bool confirmed, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            if (!confirmed)
            {
                var chosen = await find.FindAsync(ids, cancellationToken);
                if (await WhyNotAsync(action, ids, chosen, cancellationToken) is { } refusal)
                {
                    throw new BrokenRulesException("", refusal);
                }

                return View("Products", await PageAsync(new ProductsQuery(), ProductsPage.Address, cancellationToken) with { Question = action, Chosen = chosen });
            }

            await act();
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(ProductsPage.Address);
    }

    private async Task<string?> WhyNotAsync(PreReviewAction action, Guid[] ids, IReadOnlyList<PreReviewProduct> chosen, CancellationToken cancellationToken) => action switch
    {
        _ when await find.IsOccupiedAsync(cancellationToken) => PreReviewDesk.Occupied,
        _ when ids.Length == 0 => $"请先勾选需要{action.TitleZh()}的数据。",
        PreReviewAction.Edit or PreReviewAction.Change when ids.Length > 1 => $"一次只能{action.TitleZh()}一条数据，请只勾选一条。",
        _ when chosen.Count != ids.Length => "勾选的数据已不存在，请刷新后再操作。",
        _ => chosen.FirstOrDefault(product => !product.Allows(action)) is { } stuck ? $"{stuck.NameZh}：{PreReviewLifecycle.Table.Refusal(action, stuck.State)}" : null,
    };

    private async Task<ProductsPage> PageAsync(ProductsQuery query, string here, CancellationToken cancellationToken)
    {
        var shown = query with { Page = Math.Max(1, query.Page) };
        var (rows, total) = await find.SearchAsync(shown.ToFilter(), shown.Page, cancellationToken);
        return new ProductsPage { Query = shown, Here = here, Rows = rows, Total = total, IsOccupied = await find.IsOccupiedAsync(cancellationToken) };
    }
}
