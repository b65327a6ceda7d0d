using CooPortal.Operations.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Cards.Go;

/// <summary>
/// Holds the link to the agent's page. A link and not a redirect: browsers apply form-action to the redirects of a form post, and the
/// user sees where it leads.
/// </summary>
public sealed class GoController(OpenCardChallenges challenges, FindBrowserAgent agents, PortalCookies cookies, PrintAgentOptions options, IOptions<PortalOptions> portal) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken)
    {
        try
        {
            var challenge = await challenges.FindAsync(id, cancellationToken);
            return Request.Cookies[cookies.Card] is { } binding && SecretToken.Hash(binding) == challenge.BindingHash
                ? View("Go", await ShowAsync(challenge, cancellationToken))
                : View("Go", new GoViewModel { Problem = "本次操作是在另一个浏览器中发起的，请在那个浏览器中继续。" });
        }
        catch (CardRefusedException refused)
        {
            return View("Go", new GoViewModel { Problem = refused.Message + "请重新发起。" });
        }
    }

    private async Task<GoViewModel> ShowAsync(Operations.Accounts.CardChallenge challenge, CancellationToken cancellationToken)
    {
        var port = await agents.PortAsync(Request.Cookies[cookies.Device], challenge.Purpose == CardChallengePurpose.Pair, cancellationToken);
        return new GoViewModel
        {
            Purpose = challenge.Purpose,
            MinimumVersion = options.MinimumVersion,
            Link = port is { } number
                ? AgentRoutes.AgentCardLink(number, portal.Value.Origin.GetLeftPart(UriPartial.Authority), challenge.PublicId)
                : null,
        };
    }
}
