using CooPortal.Operations.Checking;
using CooPortal.Operations.Documents;
using CooPortal.Web.Infrastructure.Documents;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Checking.Paper;

/// <summary>
/// 纸质证书核验: the page that an original's QR code opens. Its script checks signature and boxes in the browser; the server is asked only
/// for the portal's record, and checks the signature itself before it looks.
/// </summary>
[AllowAnonymous]
public sealed class PaperController(CheckPaper check, PaperKeys keys) : Controller
{
    [HttpGet(DocumentServices.CheckingPath)]
    public IActionResult Index() => View("Paper", new PaperPage(keys.Published));

    [HttpPost(DocumentServices.CheckingPath)]
    [EnableRateLimiting(RateLimits.PublicCheck)]
    public async Task<IActionResult> Check(PaperQuestion question, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Paper", new PaperPage(keys.Published, question.Code));
        }

        var record = await check.ExecuteAsync(question.Code!.Trim(), cancellationToken);
        if (record is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Request.Headers.XRequestedWith == "fetch"
            ? PartialView("_Record", record)
            : View("Paper", new PaperPage(keys.Published, question.Code, IsAnswered: true, record));
    }
}
