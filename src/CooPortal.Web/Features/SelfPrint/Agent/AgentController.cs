using CooPortal.Operations.Printing;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.SelfPrint.Agent;

/// <summary>打印控件安装: the installers and the seven steps (self-print manual 4.3).</summary>
public sealed class AgentController(AgentPackages packages, FindBrowserAgent agents, PrintAgentOptions options, PortalCookies cookies) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Agent", new AgentPage
    {
        Packages = packages.List(),
        Agent = await agents.ExecuteAsync(this.SignedIn().UserId, Request.Cookies[cookies.Device], cancellationToken),
        MinimumVersion = options.MinimumVersion,
    });

    [HttpGet("package/{platform}")]
    [EnableRateLimiting(RateLimits.Export)]
    public IActionResult Package(AgentPlatform platform) =>
        ModelState.IsValid && packages.Find(platform) is { } package
            ? PhysicalFile(package.Path, "application/octet-stream", package.FileName, enableRangeProcessing: true)
            : NotFound();
}
