using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Printing;
using CooPortal.Web.Features.Cards;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.SelfPrint.Pairing;

/// <summary>Pairing this browser's 打印控件: begun here, agreed to on the agent's page, completed here by a click that names the computer.</summary>
public sealed class PairingController(
    CardChallengeStart start, ConfirmPairing confirm, EndPairing end, FindBrowserAgent agents, PortalCookies cookies) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Pairing", new PairingViewModel { Agent = await agents.ExecuteAsync(this.SignedIn().UserId, Request.Cookies[cookies.Device], cancellationToken) });

    [HttpPost]
    [EnableRateLimiting(RateLimits.Challenge)]
    public async Task<IActionResult> Pairing() =>
        this.SignedIn().EnterpriseId is null ? NotFound() : await start.StartAsync(HttpContext, CardChallengePurpose.Pair, "/self-print/print");

    [HttpGet]
    public async Task<IActionResult> Confirm(string id, CancellationToken cancellationToken) =>
        await confirm.FindAsync(id, this.SignedIn().SessionId, cancellationToken) is { } answer
            ? View("Confirm", new ConfirmViewModel { Id = id, Computer = answer.Computer, OsUser = answer.OsUser, AgentVersion = answer.AgentVersion })
            : NotFound();

    [HttpPost]
    [ActionName("Confirm")]
    public async Task<IActionResult> ConfirmPost(string id, CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        try
        {
            if (await confirm.ExecuteAsync(id, user.SessionId, user.ToActor(), Request.Cookies[cookies.Device], cancellationToken) is not { } device)
            {
                return NotFound();
            }

            this.FlashSuccess($"已与计算机 {device.ComputerName} 的打印控件配对。");
        }
        catch (BrokenRulesException broken)
        {
            this.FlashError(broken.Message);
        }

        return LocalRedirect("/self-print/print");
    }

    [HttpPost]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        if (!await end.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
        {
            return NotFound();
        }

        this.FlashSuccess("配对已解除。");
        return LocalRedirect("/self-print/print");
    }
}
