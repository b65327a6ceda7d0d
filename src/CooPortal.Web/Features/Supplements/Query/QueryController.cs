using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Supplements;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Supplements.Query;

/// <summary>补录信息查询: the list, 详情, 新增 of a further supplement, 删除, 刷新.</summary>
[OriginBusiness]
public sealed class QueryController(FindSupplements find, SubmitSupplement submit, DeleteSupplements delete) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] SupplementQuery query, CancellationToken cancellationToken)
    {
        if (query.From > query.To)
        {
            ModelState.AddModelError(nameof(query.To), "结束日期不能早于开始日期");
            return View("Query", new QueryPage { Query = query });
        }

        var paging = new ListPaging(QueryPage.Address, Request);
        var page = await find.SearchAsync(query.ToFilter(), paging.Place, cancellationToken);
        return View("Query", new QueryPage { Query = query, Rows = page.Rows, Pager = paging.Footer(page) });
    }

    [HttpGet]
    public Task<IActionResult> Detail(Guid id, CancellationToken cancellationToken) => ShowAsync(id, page => page, cancellationToken);

    /// <summary>【新增】: the dialog of a further supplement.</summary>
    [HttpGet]
    public async Task<IActionResult> Add(Guid id, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(id, cancellationToken) is { WhyNoMore: { } refusal })
        {
            this.FlashError(refusal);
            return Redirect(DetailPage.AddressOf(id));
        }

        return await ShowAsync(id, page => page with { Dialog = DialogOf(page.Proof, new SupplementForm(), page.Proof.Version) }, cancellationToken);
    }

    [HttpPost]
    [ActionName(nameof(Add))]
    public async Task<IActionResult> AddPost(Guid id, int version, SupplementForm form, CancellationToken cancellationToken)
    {
        try
        {
            var input = form.ToInput() with { ProofId = id, Version = version };
            if (await submit.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is null)
            {
                return NotFound();
            }

            this.FlashSuccess("补录提交成功，海关接收成功后生效。");
            return Redirect(DetailPage.AddressOf(id));
        }
        catch (BrokenRulesException refused)
        {
            foreach (var rule in refused.Rules)
            {
                ModelState.AddModelError(rule.Path, rule.Message);
            }

            // what the list behind the dialog shows now is what the user decides on the next time
            ModelState.Remove(nameof(version));
            return await ShowAsync(id, page => page with { Dialog = DialogOf(page.Proof, form, page.Proof.Version) }, cancellationToken);
        }
    }

    [HttpPost]
    public async Task<IActionResult> Delete(Guid id, Guid[] ids, bool confirmed, CancellationToken cancellationToken)
    {
        try
        {
            if (!confirmed && ids.Length > 0)
            {
                return await AskAsync(id, ids, cancellationToken);
            }

            if (await delete.ExecuteAsync(id, ids, this.SignedIn().ToActor(), cancellationToken) is not { } done)
            {
                return NotFound();
            }

            if (done.Removed > 0)
            {
                this.FlashSuccess("删除成功");
            }

            if (done.Waiting > 0)
            {
                this.FlashInformation("删除已提交海关，海关确认后删除。");
            }
        }
        catch (BrokenRulesException refused)
        {
            this.FlashError(refused.Message);
        }

        return Redirect(DetailPage.AddressOf(id));
    }

    /// <summary>Whether customs has answered what waited.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = await find.FindAsync(ids, cancellationToken);
        return Json(new Dictionary<string, object> { ["answered"] = new { reload = rows.Count(row => row.State.IsPending()) < ids.Length } });
    }

    private static SupplementDialog DialogOf(SupplementedProof proof, SupplementForm form, int version) => new()
    {
        Title = $"新增（第 {(proof.Latest?.Ordinal ?? 0) + 1} 次补录）",
        Number = proof.Number,
        Facts = [(proof.Source == SupplementSource.Customs ? "证明类型" : "协定名称", proof.KindZh)],
        Action = $"{QueryPage.Address}/add/{proof.Id}",
        Cancel = DetailPage.AddressOf(proof.Id),
        Form = form,
        Version = version,
    };

    private async Task<IActionResult> AskAsync(Guid id, Guid[] ids, CancellationToken cancellationToken)
    {
        var chosen = (await find.FindAsync(id, cancellationToken))?.Supplements.Where(row => ids.Contains(row.Id)).ToList() ?? [];
        if (chosen.Count < ids.Length)
        {
            throw new BrokenRulesException("", SupplementedProof.Outdated);
        }

        if (chosen.Find(row => !row.Allows(SupplementAction.Delete)) is { } stuck)
        {
            throw new BrokenRulesException("", $"第{stuck.Ordinal}次补录：{SupplementLifecycle.Table.Refusal(SupplementAction.Delete, stuck.State)}");
        }

        return await ShowAsync(id, page => page with { Chosen = chosen }, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid id, Func<DetailPage, DetailPage> with, CancellationToken cancellationToken) =>
        await find.FindAsync(id, cancellationToken) is { } proof
            ? View("Detail", with(new DetailPage { Proof = proof, Receipts = await find.ReceiptsAsync(id, cancellationToken) }))
            : NotFound();
}
