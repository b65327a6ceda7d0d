using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Versions.Releases;

/// <summary>版本说明: each release, the newest first (row 229).</summary>
public sealed class ReleasesController : Controller
{
    [HttpGet]
    public IActionResult Index() => View("Releases", ReleasesPage.Of(isSelfPrint: false));
}
