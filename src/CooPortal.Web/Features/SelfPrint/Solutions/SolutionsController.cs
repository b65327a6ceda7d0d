using CooPortal.Operations.Printing;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Solutions;

/// <summary>查看解决办法: why a certificate is not in the self-print lists, and what to do (manual 4.1).</summary>
public sealed class SolutionsController : Controller
{
    [HttpGet]
    public IActionResult Index() => View("Solutions", Solution.All);

    /// <summary>Where the paragraph of a cause stands.</summary>
    public static string AddressOf(SelfPrintObstacleKind kind) => $"/self-print/solutions#{Solution.AnchorOf(kind)}";
}
