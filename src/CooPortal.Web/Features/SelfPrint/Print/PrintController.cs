using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Printing;
using CooPortal.Operations.Spreadsheets;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Data;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Features.SelfPrint.Print;

/// <summary>证书打印: the list, the print buttons, the steps the agent reports, and the question whether the original was printed.</summary>
public sealed class PrintController(
    ListPrintableCertificates list, FindBrowserAgent agents, CancelPrintJob cancel, AnswerPrintJob answer,
    IServiceScopeFactory scopes, PrintAgentOptions options, PortalCookies cookies, TimeProvider clock) : Controller
{
    private const string Address = "/self-print/print";
    private static readonly TimeSpan stepsShownFor = TimeSpan.FromMinutes(2);

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] PrintQuery query, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        // Before the lines: what changes in between makes the page load once more, and is never missed.
        var live = await LiveAsync(cancellationToken);
        var agent = await AgentAsync(cancellationToken);
        var paging = new ListPaging(Address, Request);
        var page = await list.ExecuteAsync(query.ToFilter(), enterpriseId, paging.Place, cancellationToken);
        var rows = page.Rows;
        return View("Print", new PrintViewModel
        {
            Query = query,
            Rows = rows,
            Pager = paging.Footer(page),
            Agent = agent,
            MinimumVersion = options.MinimumVersion,
            QueryString = Request.QueryString.Value ?? "",
            Obstacle = rows.Count == 0 && !string.IsNullOrWhiteSpace(query.Number) ? await list.ObstacleAsync(query.Number, enterpriseId, cancellationToken) : null,
            Unanswered = await list.UnansweredAsync(cancellationToken) is { } job ? PrintQuestion.Of(job) : null,
            Seen = PrintViewModel.Mark(live, agent.State, rows.Where(row => row.IsMoving)),
        });
    }

    /// <summary>导出证书: what the query finds, as a worksheet.</summary>
    [HttpGet]
    [EnableRateLimiting(RateLimits.Export)]
    public async Task<IActionResult> Export([FromQuery] PrintQuery query, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await PrintSheet.WriteAsync(list.StreamAsync(query.ToFilter(), enterpriseId, cancellationToken), file, cancellationToken);
        file.Position = 0;
        return File(file, SheetWriter.ContentType, $"自助打印证书_{clock.Today():yyyyMMdd}.xlsx");
    }

    /// <summary>打印正本.</summary>
    [HttpPost]
    public Task<IActionResult> Original(Guid[] ids, CancellationToken cancellationToken) => StartAsync(ids, PrintContent.Original, false, cancellationToken);

    /// <summary>打印副本.</summary>
    [HttpPost]
    public Task<IActionResult> Copy(Guid[] ids, CancellationToken cancellationToken) => StartAsync(ids, PrintContent.Copy, false, cancellationToken);

    /// <summary>打印正副本.</summary>
    [HttpPost]
    public Task<IActionResult> Both(Guid[] ids, CancellationToken cancellationToken) => StartAsync(ids, PrintContent.Original, true, cancellationToken);

    /// <summary>预览/下载副本 of the selected line.</summary>
    [HttpPost]
    public IActionResult Preview(Guid[] ids)
    {
        if (ids is [var only])
        {
            return Redirect($"{Address}/file/{only:D}");
        }

        this.FlashWarning("请勾选一份证书，再点击“预览/下载副本”。");
        return Back();
    }

    /// <summary>The stored copy, marked as one.</summary>
    [HttpGet]
    public async Task<IActionResult> File(Guid id, [FromServices] FindDocument documents, CancellationToken cancellationToken)
    {
        if (await documents.ExecuteAsync(id, DocumentKind.Copy, cancellationToken) is not { } document)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = $"{id:N}-副本.pdf" }.ToString();
        return File(await documents.ReadAsync(document, cancellationToken), "application/pdf");
    }

    [HttpPost]
    public Task<IActionResult> Cancel(Guid id, CancellationToken cancellationToken) =>
        DoAsync(() => cancel.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken), Back);

    /// <summary>是 or 否. 否 archives nothing and leads to 打印异常申请 (row 278).</summary>
    [HttpPost]
    public async Task<IActionResult> Answer(Guid id, bool printed, CancellationToken cancellationToken)
    {
        Guid? certificateId = null;
        return await DoAsync(
            async () =>
            {
                certificateId = await answer.ExecuteAsync(id, printed, this.SignedIn().ToActor(), cancellationToken);
                if (certificateId is not null && printed)
                {
                    this.FlashSuccess("已确认打印成功，海关将自动进行归档。");
                }
                else if (certificateId is not null)
                {
                    this.FlashWarning("已记录打印失败，系统不会进行归档。请排除故障后在此办理打印异常申请，再重新打印。");
                }

                return certificateId is not null;
            },
            () => printed ? Back() : LocalRedirect($"/self-print/exceptions/apply/{certificateId:D}"));
    }

    /// <summary>The steps of the jobs under way, asked by the page.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Steps(string? seen, string? ids, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        var jobs = await LiveAsync(cancellationToken);
        var agent = await AgentAsync(cancellationToken);
        var shown = (ids ?? "").Split(',').Take(PagerView.Sizes[^1]).Where(text => Guid.TryParse(text, out _)).Select(Guid.Parse).ToList();
        var moving = shown.Count == 0 ? [] : await list.FindAsync(shown, enterpriseId, cancellationToken);
        if (PrintViewModel.Mark(jobs, agent.State, moving) != seen)
        {
            return Json(new Dictionary<string, object> { ["print-steps"] = new { reload = true } });
        }

        return Json(jobs.ToDictionary(
            PrintViewModel.ElementOf,
            job => new { text = PrintViewModel.StepText(job), tone = PrintViewModel.ToneOf(job).ToString().ToLowerInvariant() }));
    }

    /// <summary>Queues the selected certificates, each by itself (decisions.md 22): a refused one says why and holds up none of the others.</summary>
    private async Task<IActionResult> StartAsync(Guid[] ids, PrintContent content, bool withCopy, CancellationToken cancellationToken)
    {
        var agent = await AgentAsync(cancellationToken);
        if (agent.State != AgentState.Ready)
        {
            this.FlashError(PrintViewModel.AgentProblem(agent.State, options.MinimumVersion)!);
            return Back();
        }

        if (ids.Length == 0)
        {
            this.FlashWarning("请先勾选要打印的证书，再点击打印按钮。");
            return Back();
        }

        var queued = new List<string>();
        foreach (var id in ids.Distinct())
        {
            var input = new CreatePrintJobInput { CertificateId = id, Content = content, WithCopy = withCopy, AgentDeviceId = agent.Device!.Id };
            if (!await QueueAsync(input, queued, cancellationToken))
            {
                return NotFound();
            }
        }

        if (queued.Count > 0)
        {
            this.FlashInformation($"已提交打印：{string.Join("、", queued)}。");
        }

        return Back();
    }

    private async Task<bool> QueueAsync(CreatePrintJobInput input, List<string> queued, CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        try
        {
            if (await scopes.InOwnScopeAsync(user.EnterpriseId, (CreatePrintJob create) => create.ExecuteAsync(input, user.ToActor(), cancellationToken)) is not { } job)
            {
                return false;
            }

            queued.Add(job.CertificateNumber);
        }
        catch (BrokenRulesException broken)
        {
            this.FlashError(broken.Message);
        }

        return true;
    }

    private async Task<IActionResult> DoAsync(Func<Task<bool>> act, Func<IActionResult> then)
    {
        try
        {
            return await act() ? then() : NotFound();
        }
        catch (BrokenRulesException broken)
        {
            // Bare buttons have no form to come back to.
            this.FlashError(broken.Message);
            return Back();
        }
    }

    private Task<BrowserAgent> AgentAsync(CancellationToken cancellationToken) =>
        agents.ExecuteAsync(this.SignedIn().UserId, Request.Cookies[cookies.Device], cancellationToken);

    private Task<IReadOnlyList<PrintJob>> LiveAsync(CancellationToken cancellationToken) =>
        list.LiveAsync(clock.GetUtcNow().UtcDateTime - stepsShownFor, cancellationToken);

    private RedirectResult Back() => Redirect(Address + Request.QueryString);
}
