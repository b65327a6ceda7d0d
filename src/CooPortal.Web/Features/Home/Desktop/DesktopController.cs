using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>主界面, the first page after login.</summary>
public sealed class DesktopController : Controller
{
    [HttpGet("/home")]
    public IActionResult Index() => View("Desktop", this.SignedIn());
}
