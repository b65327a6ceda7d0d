using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Shared.Components.SideMenu;

public sealed class SideMenuViewComponent(UserPreferences preferences) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(NavigationMenu menu)
    {
        var collapsed = await preferences.ReadAsync(HttpContext.SignedIn().UserId, UserPreferences.CollapsedMenu, HttpContext.RequestAborted) == "1";
        return View("/Shared/Components/SideMenu/Default.cshtml", new SideMenuView(menu, collapsed));
    }
}
