using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Accounts.Logout;

/// <summary>退出: the session row goes, so a copied cookie is worth nothing.</summary>
[OpenToWaitingSession]
public sealed class LogoutController : Controller
{
    [HttpPost]
    public async Task<IActionResult> Logout()
    {
        await HttpContext.SignOutAsync(SessionHandler.SchemeName);
        return LocalRedirect("/accounts/login");
    }
}
