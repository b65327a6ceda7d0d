using CooPortal.Operations.Printing;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Solutions;

/// <summary>查看解决办法: why a certificate is not in the self-print lists, and what to do (manual 4.1).</summary>
public sealed class SolutionsController : Controller
{
    /// <param name="cause">The one that the user was told of, which then stands first.</param>
    [HttpGet]
    public IActionResult Index(SelfPrintObstacleKind? cause) => View("Solutions", new SolutionsPage(cause));

    /// <summary>The page with the paragraph of a cause first.</summary>
    public static string AddressOf(SelfPrintObstacleKind kind) => $"/self-print/solutions?cause={kind}";
}
