using CooPortal.Forms.Guides;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Push.Manual;

/// <summary>The document behind the button 回执推送 (row 90).</summary>
public sealed class ManualController : Controller
{
    // The date of its wording: the file is the same on every day.
    private static readonly DateOnly GuideDate = new(2026, 11, 22);

    [HttpGet]
    public IActionResult Index() => File(GuideDocument.Render(Guide.PushManual, GuideDate), "application/pdf", $"{Guide.PushManual.Title}.pdf");
}
