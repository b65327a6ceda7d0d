using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Certificates.Batches;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Spreadsheets;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>证书查询: the list, the receipts behind 单据状态, and the actions of the toolbar on the selected rows.</summary>
public sealed class QueryController(
    SearchCertificates search, FindReceipts receipts, FindEnterpriseStanding standing, StartDeclarationBatch startBatch, IServiceScopeFactory scopes, TimeProvider clock) : Controller
{
    private const string Address = "/certificates/query";
    private const int MostLiveRows = 100;

    [HttpGet]
    public Task<IActionResult> Index([FromQuery] QueryFilter filter, CancellationToken cancellationToken) => ListAsync(filter, [], "", cancellationToken);

    [HttpGet("receipts/{id:guid}")]
    public async Task<IActionResult> Receipts(Guid id, CancellationToken cancellationToken)
    {
        if (await receipts.ExecuteAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        return Request.Headers.XRequestedWith == "fetch" ? PartialView("_Receipts", found) : View("Receipts", found);
    }

    /// <summary>单据状态 of the rows on the screen; never keeps a session alive.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(string? ids, CancellationToken cancellationToken)
    {
        var wanted = (ids ?? "").Split(',').Take(MostLiveRows).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var rows = await search.FindAsync(wanted, cancellationToken);
        return Json(rows.ToDictionary(
            row => $"status-{row.Id:N}",
            row => new { text = row.Status.TitleZh(), tone = CertificateTones.Of(row.Status).ToString().ToLowerInvariant(), actions = QueryRow.ActionsOf(row) }));
    }

    /// <summary>删除, single or several: asks first, then does what each row allows (rows 74 and 150).</summary>
    [HttpPost]
    public async Task<IActionResult> Delete([FromQuery] QueryFilter filter, Guid[] ids, bool confirmed, CancellationToken cancellationToken)
    {
        var rows = await search.FindAsync(ids, cancellationToken);
        if (rows.Count == 0)
        {
            return await WithoutSelectionAsync(filter, cancellationToken);
        }

        if (!confirmed)
        {
            return View("Delete", new BatchQuestion([.. rows.Select(row => QueryPage.Row(row, true))], Request.QueryString.Value ?? ""));
        }

        var actor = this.SignedIn().ToActor();
        var results = await EachAsync(rows, async (provider, row) =>
            await provider.GetRequiredService<DeleteCertificate>().ExecuteAsync(row.Id, actor, cancellationToken) is null
                ? new BatchResult(row.Id, row.Number, false, "证书已不存在")
                : new BatchResult(row.Id, row.Number, true, "已删除"));
        return await ListAsync(filter, results, "删除", cancellationToken);
    }

    /// <summary>申报 of the selected rows, each by itself; a row that breaks rules stays selected with what is missing.</summary>
    [HttpPost]
    public async Task<IActionResult> Declare([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = await search.FindAsync(ids, cancellationToken);
        if (rows.Count == 0)
        {
            return await WithoutSelectionAsync(filter, cancellationToken);
        }

        var actor = this.SignedIn().ToActor();
        var results = await EachAsync(rows, async (provider, row) =>
            await provider.GetRequiredService<DeclareCertificate>().ExecuteAsync(new DeclareInput(row.Id), actor, cancellationToken) switch
            {
                null => new BatchResult(row.Id, row.Number, false, "证书已不存在"),
                { AlreadyDeclared: true } => new BatchResult(row.Id, row.Number, true, "已经申报过，没有重复申报"),
                _ => new BatchResult(row.Id, row.Number, true, "已申报，正在发送到海关"),
            });
        return await ListAsync(filter, results, "申报", cancellationToken);
    }

    /// <summary>申报 of everything that the query finds: asks with the number, then a job declares (row 160).</summary>
    [HttpPost]
    public async Task<IActionResult> DeclareAll([FromQuery] QueryFilter filter, bool confirmed, Guid batchId, CancellationToken cancellationToken)
    {
        var actor = this.SignedIn().ToActor();
        var conditions = Shown(filter).ToConditions();
        var count = await startBatch.CountAsync(conditions, actor, cancellationToken);
        if (count == 0)
        {
            this.FlashWarning("当前查询结果中没有可以申报的证书；只有“暂存”“发送失败”“退证”的证书可以申报。");
            return Redirect(Address + Request.QueryString);
        }

        if (!confirmed)
        {
            return View("DeclareAll", new DeclareAllQuestion(count, Guid.CreateVersion7(), Request.QueryString.Value ?? ""));
        }

        var batch = await startBatch.ExecuteAsync(batchId == Guid.Empty ? Guid.CreateVersion7() : batchId, conditions, actor, cancellationToken);
        return Redirect($"/certificates/batch/{batch.Id:D}");
    }

    /// <summary>更改证 (row 153).</summary>
    [HttpPost]
    public Task<IActionResult> Amend([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "replace", $"?kind={RequestKind.Amendment}", cancellationToken);

    /// <summary>重发证 (row 156).</summary>
    [HttpPost]
    public Task<IActionResult> Reissue([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "replace", $"?kind={RequestKind.Reissue}", cancellationToken);

    /// <summary>更改重发证 (row 158).</summary>
    [HttpPost]
    public Task<IActionResult> AmendAndReissue([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "replace", $"?kind={RequestKind.AmendedReissue}", cancellationToken);

    /// <summary>单证转换 (row 161).</summary>
    [HttpPost]
    public Task<IActionResult> Convert([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "convert", "", cancellationToken);

    /// <summary>存档 of the selected rows (row 163).</summary>
    [HttpPost]
    public Task<IActionResult> Shelve([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) => ShelveAsync(filter, ids, true, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Unshelve([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) => ShelveAsync(filter, ids, false, cancellationToken);

    /// <summary>Excel 导出 of what the query finds, created within one month (row 162).</summary>
    [HttpGet]
    [EnableRateLimiting(RateLimits.Export)]
    public async Task<IActionResult> Export([FromQuery] QueryFilter filter, CancellationToken cancellationToken)
    {
        var shown = Shown(filter);
        if (CertificateSheet.Refusal(shown, clock.Today()) is { } refusal)
        {
            this.FlashWarning(refusal);
            return Redirect(Address + Request.QueryString);
        }

        var file = await TemporaryFile.WrittenAsync(stream => CertificateSheet.WriteAsync(search.StreamAsync(shown.ToConditions()), stream, cancellationToken));
        return File(file, SheetWriter.ContentType, $"证书查询_{shown.CreatedFrom:yyyyMMdd}-{shown.CreatedTo ?? clock.Today():yyyyMMdd}.xlsx");
    }

    [HttpPost]
    public Task<IActionResult> Open([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "edit", "", cancellationToken);

    [HttpPost]
    public Task<IActionResult> Copy([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "copy", "", cancellationToken);

    [HttpPost]
    public Task<IActionResult> Print([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "print", "", cancellationToken);

    /// <summary>下载 the certificate as PDF (row 152).</summary>
    [HttpPost]
    public Task<IActionResult> Download([FromQuery] QueryFilter filter, Guid[] ids, CancellationToken cancellationToken) =>
        GoWithOneAsync(filter, ids, "print/file", "?Download=true", cancellationToken);

    private async Task<IActionResult> ShelveAsync(QueryFilter filter, Guid[] ids, bool shelve, CancellationToken cancellationToken)
    {
        var rows = await search.FindAsync(ids, cancellationToken);
        if (rows.Count == 0)
        {
            return await WithoutSelectionAsync(filter, cancellationToken);
        }

        var actor = this.SignedIn().ToActor();
        var results = await EachAsync(rows, async (provider, row) =>
            await provider.GetRequiredService<ShelveCertificate>().ExecuteAsync(row.Id, shelve, actor, cancellationToken) is null
                ? new BatchResult(row.Id, row.Number, false, "证书已不存在")
                : new BatchResult(row.Id, row.Number, true, shelve ? "已存档，单据状态选“已手动存档”可以查到" : "已取消存档"));
        return await ListAsync(filter, results, shelve ? "存档" : "取消存档", cancellationToken);
    }

    /// <summary>The filter that the list on the screen has: without any, the last days.</summary>
    private QueryFilter Shown(QueryFilter asked)
    {
        var query = QueryHelpers.ParseQuery(Request.QueryString.Value);
        return query.Keys.All(key => key is "size" or "after" or "before") ? QueryFilter.LastDays(clock.Today()) : asked;
    }

    /// <summary>Actions on one row go to that use case's page.</summary>
    private async Task<IActionResult> GoWithOneAsync(QueryFilter filter, Guid[] ids, string useCase, string suffix, CancellationToken cancellationToken)
    {
        if (ids is [var only])
        {
            return Redirect($"/certificates/{useCase}/{only:D}{suffix}");
        }

        if (ids.Length > 1)
        {
            this.FlashWarning("此操作一次只能办理一份证书，请只选择一条记录。");
            return Redirect(Address + Request.QueryString);
        }

        return await WithoutSelectionAsync(filter, cancellationToken);
    }

    private Task<IActionResult> WithoutSelectionAsync(QueryFilter filter, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", "请先勾选记录，再点击按钮。");
        return ListAsync(filter, [], "", cancellationToken);
    }

    /// <summary>Every row has a unit of work of its own: a refused one leaves nothing behind for the next.</summary>
    private async Task<IReadOnlyList<BatchResult>> EachAsync(IReadOnlyList<CertificateRow> rows, Func<IServiceProvider, CertificateRow, Task<BatchResult>> act)
    {
        var results = new List<BatchResult>();
        foreach (var row in rows.OrderBy(row => row.Number, StringComparer.Ordinal))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(this.SignedIn().EnterpriseId);
            try
            {
                results.Add(await act(scope.ServiceProvider, row));
            }
            catch (BrokenRulesException refused)
            {
                results.Add(new BatchResult(row.Id, row.Number, false, BatchWords.Of(refused)));
            }
        }

        return results;
    }

    private async Task<IActionResult> ListAsync(QueryFilter asked, IReadOnlyList<BatchResult> results, string title, CancellationToken cancellationToken)
    {
        var filter = Shown(asked);
        var paging = new ListPaging(Address, Request);
        var list = await search.ExecuteAsync(filter.ToConditions(), paging.Place.Size, paging.Place.After, paging.Place.Before, cancellationToken);
        var kept = results.Where(result => !result.Succeeded).Select(result => result.Id).ToHashSet();
        return View("Query", new QueryPage
        {
            Filter = filter,
            Rows = [.. list.Rows.Select(row => QueryPage.Row(row, kept.Contains(row.Id)))],
            QueryString = Request.QueryString.Value ?? "",
            Results = results,
            ResultTitle = title,
            NewRefusal = this.SignedIn().EnterpriseId is { } enterpriseId ? (await standing.ExecuteAsync(enterpriseId, cancellationToken)).Refusal : null,
            Pager = paging.Footer(list),
        });
    }
}
