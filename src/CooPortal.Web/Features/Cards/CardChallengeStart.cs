using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Cards;

/// <summary>Begins a challenge for this browser; any POST that needs a card ends with its result (security.md §3, step 1).</summary>
public sealed class CardChallengeStart(BeginCardChallenge begin, PortalCookies cookies)
{
    private static readonly TimeSpan bindingLifetime = TimeSpan.FromMinutes(10);

    /// <param name="context">The request of the form.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="returnUrl">Local address where the browser goes afterwards.</param>
    /// <param name="payload">Lines to sign, see StatementPayload.</param>
    /// <param name="picture">PNG that the payload names.</param>
    /// <param name="applicant">Registration only: the company that registers; otherwise that of the session.</param>
    public async Task<IActionResult> StartAsync(
        HttpContext context, CardChallengePurpose purpose, string returnUrl, byte[]? payload = null, byte[]? picture = null, Enterprise? applicant = null)
    {
        var user = context.SignedInOrNull();
        var binding = context.Request.Cookies[cookies.Card] is { Length: 43 } known ? known : SecretToken.Create();
        context.Response.Cookies.Append(cookies.Card, binding, cookies.Options(bindingLifetime));
        var challenge = await begin.ExecuteAsync(
            new BeginCardChallengeInput
            {
                Purpose = purpose,
                BindingToken = binding,
                RemoteAddress = context.Connection.RemoteIpAddress?.ToString() ?? "",
                Browser = BrowserName.Of(context.Request.Headers.UserAgent.ToString()),
                SessionId = user?.SessionId,
                EnterpriseId = applicant?.Id ?? user?.EnterpriseId,
                EnterpriseName = applicant?.NameZh ?? user?.EnterpriseName ?? "",
                Payload = payload,
                Picture = picture,
                ReturnUrl = returnUrl.Length <= CardChallenge.LongestReturnUrl ? returnUrl : LocalAddress.Desktop,
            },
            context.RequestAborted);
        context.Response.Headers.Location = $"/card/go/{challenge.PublicId}";
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}
