using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Menu;

/// <summary>Folds the left menu to icons and back; kept per user.</summary>
public sealed class MenuController(UserPreferences preferences) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Toggle(bool collapsed, string? current, CancellationToken cancellationToken)
    {
        await preferences.WriteAsync(this.SignedIn().UserId, UserPreferences.CollapsedMenu, collapsed ? "1" : "0", cancellationToken);
        return LocalRedirect(Url.LocalOr(current));
    }
}
