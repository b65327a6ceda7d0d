using CooPortal.Web.Features.Versions.Releases;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Versions;

/// <summary>版本说明 of self-print (manual chapter 8).</summary>
public sealed class VersionsController : Controller
{
    [HttpGet]
    public IActionResult Index() => View("/Features/Versions/Releases/Releases.cshtml", ReleasesPage.Of(isSelfPrint: true));
}
