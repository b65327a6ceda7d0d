using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Cards.Complete;

/// <summary>The way back from the agent: ticket and binding cookie together end the challenge; the redirect takes the ticket out of the address bar.</summary>
public sealed class CompleteController(CompleteCardChallenge complete, CardLogin login, ActivateRegistration activate, SealCompletion seal, PortalCookies cookies) : Controller
{
    [HttpGet]
    [EnableRateLimiting(RateLimits.Login)]
    public async Task<IActionResult> Index(string? ticket, CancellationToken cancellationToken)
    {
        try
        {
            var challenge = await complete.ExecuteAsync(
                new CompleteCardChallengeInput { Ticket = ticket ?? "", BindingToken = Request.Cookies[cookies.Card], SessionId = HttpContext.SignedInOrNull()?.SessionId },
                cancellationToken);
            Response.Cookies.Delete(cookies.Card, cookies.Options());
            return await ActAsync(challenge, cancellationToken);
        }
        catch (Exception refused) when (refused is CardRefusedException or BrokenRulesException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Complete", new CompleteViewModel { Problem = refused.Message });
        }
    }

    private async Task<IActionResult> ActAsync(CardChallenge challenge, CancellationToken cancellationToken)
    {
        switch (challenge.Purpose)
        {
            case CardChallengePurpose.Login:
                await login.ExecuteAsync(HttpContext, challenge, cancellationToken);
                return Go(challenge.ReturnUrl);
            case CardChallengePurpose.Register:
                await activate.ExecuteAsync(challenge, cancellationToken);
                return Go(challenge.ReturnUrl);
            case CardChallengePurpose.Pair:
                return Go($"/self-print/pairing/confirm/{challenge.PublicId}");
            default:
                this.FlashSuccess(await seal.ExecuteAsync(challenge, this.SignedIn().ToActor(), cancellationToken));
                return Go(challenge.ReturnUrl);
        }
    }

    private StatusCodeResult Go(string local)
    {
        Response.Headers.Location = Url.LocalOr(local);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
