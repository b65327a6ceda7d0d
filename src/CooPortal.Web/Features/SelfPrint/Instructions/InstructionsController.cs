using CooPortal.Forms.Guides;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Instructions;

/// <summary>使用说明: what self-print does, in which order, and the documents to download (self-print manual, chapters 1 and 7).</summary>
public sealed class InstructionsController(NavigationMenus menus) : Controller
{
    private static readonly DateOnly guideDate = new(2026, 11, 22);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Instructions", SelfPrintFunction.LinkedTo(await menus.ForAsync(this.SignedIn(), Request.Path, cancellationToken)));

    /// <summary>完整操作手册.</summary>
    [HttpGet]
    public IActionResult Manual() => Document(Guide.SelfPrintManual);

    /// <summary>常见问题及解答.</summary>
    [HttpGet]
    public IActionResult Questions() => Document(Guide.SelfPrintQuestions);

    private FileContentResult Document(Guide guide) => File(GuideDocument.Render(guide, guideDate), "application/pdf", $"{guide.Title}.pdf");
}
