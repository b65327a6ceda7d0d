using CooPortal.Operations.Accounts;
using CooPortal.Operations.Printing;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Cards.Login;

/// <summary>卡介质登录.</summary>
public sealed class LoginController(CardChallengeStart start, PrintAgentOptions options) : Controller
{
    [HttpGet]
    public IActionResult Index(string? returnUrl) =>
        HttpContext.SignedInOrNull() is null ? View("Login", new LoginViewModel { ReturnUrl = Url.LocalOr(returnUrl), MinimumVersion = options.MinimumVersion }) : LocalRedirect(Url.LocalOr(returnUrl));

    [HttpPost]
    [EnableRateLimiting(RateLimits.Challenge)]
    public Task<IActionResult> Login(string? returnUrl) => start.StartAsync(HttpContext, CardChallengePurpose.Login, Url.LocalOr(returnUrl));
}
