using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Print;

/// <summary>证书打印: the list, the print buttons, the steps the agent reports, and the question whether the original was printed.</summary>
public sealed class PrintController(
    ListPrintableCertificates list, FindBrowserAgent agents, CreatePrintJob create, CancelPrintJob cancel, AnswerPrintJob answer,
    PrintAgentOptions options, PortalCookies cookies, TimeProvider clock) : Controller
{
    private static readonly TimeSpan stepsShownFor = TimeSpan.FromMinutes(2);

    [HttpGet]
    public async Task<IActionResult> Index(string? number, CancellationToken cancellationToken)
    {
        if (this.SignedIn().EnterpriseId is not { } enterpriseId)
        {
            return NotFound();
        }

        // Before the rows: what changes in between makes the page load once more, and is never missed.
        var live = await LiveAsync(cancellationToken);
        var agent = await AgentAsync(cancellationToken);
        return View("Print", new PrintViewModel
        {
            Seen = PrintViewModel.Mark(live, agent.State),
            Number = number,
            Rows = await list.ExecuteAsync(number, enterpriseId, cancellationToken),
            Agent = agent,
            MinimumVersion = options.MinimumVersion,
            Unanswered = await list.UnansweredAsync(cancellationToken) is { } job ? PrintQuestion.Of(job) : null,
        });
    }

    [HttpPost]
    public async Task<IActionResult> Start(Guid id, PrintContent content, CancellationToken cancellationToken)
    {
        var agent = await AgentAsync(cancellationToken);
        if (agent.State != AgentState.Ready)
        {
            this.FlashError(PrintViewModel.AgentProblem(agent.State, options.MinimumVersion)!);
            return Back();
        }

        var input = new CreatePrintJobInput { CertificateId = id, Content = content, AgentDeviceId = agent.Device!.Id };
        return await DoAsync(async () => await create.ExecuteAsync(input, this.SignedIn().ToActor(), cancellationToken) is not null);
    }

    [HttpPost]
    public Task<IActionResult> Cancel(Guid id, CancellationToken cancellationToken) =>
        DoAsync(() => cancel.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken));

    /// <summary>是 or 否. 否 archives nothing and leads to 打印异常申请.</summary>
    [HttpPost]
    public Task<IActionResult> Answer(Guid id, bool printed, CancellationToken cancellationToken) =>
        DoAsync(async () =>
        {
            if (!await answer.ExecuteAsync(id, printed, this.SignedIn().ToActor(), cancellationToken))
            {
                return false;
            }

            if (printed)
            {
                this.FlashSuccess("已确认打印成功，海关将自动进行归档。");
            }
            else
            {
                this.FlashError("已记录打印失败，系统不会进行归档。请排除故障后在“打印异常申请”功能办理，再重新打印。");
            }

            return true;
        });

    /// <summary>The steps of the jobs under way, asked by the page.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Steps(string? seen, CancellationToken cancellationToken)
    {
        var jobs = await LiveAsync(cancellationToken);
        var agent = await AgentAsync(cancellationToken);
        if (PrintViewModel.Mark(jobs, agent.State) != seen)
        {
            return Json(new Dictionary<string, object> { ["print-steps"] = new { reload = true } });
        }

        return Json(jobs.ToDictionary(job => PrintViewModel.ElementOf(job), job => new { text = PrintViewModel.StepText(job) }));
    }

    private async Task<IActionResult> DoAsync(Func<Task<bool>> act)
    {
        try
        {
            return await act() ? Back() : NotFound();
        }
        catch (BrokenRulesException broken)
        {
            // Bare buttons have no form to come back to.
            this.FlashError(broken.Message);
            return Back();
        }
    }

    private Task<IReadOnlyList<PrintJob>> LiveAsync(CancellationToken cancellationToken) =>
        list.LiveAsync(clock.GetUtcNow().UtcDateTime - stepsShownFor, cancellationToken);

    private Task<BrowserAgent> AgentAsync(CancellationToken cancellationToken) =>
        agents.ExecuteAsync(this.SignedIn().UserId, Request.Cookies[cookies.Device], cancellationToken);

    private LocalRedirectResult Back() => LocalRedirect("/self-print/print");
}
