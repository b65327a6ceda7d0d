using CooPortal.Domain.Checks;
using CooPortal.Operations.Documents;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Features.Certificates.Print;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Live;

/// <summary>The printed page of what is typed, before it is saved: for the drawer beside the form. Stores nothing.</summary>
public sealed class LiveController(PreviewTyped preview) : Controller
{
    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        var posted = new PostedForm(Request.Form);
        try
        {
            return await preview.ExecuteAsync(posted.Draft(id), posted.LineId is null ? null : posted.Goods(id), this.SignedIn().ToActor(), cancellationToken) is { } form
                ? File(form.Pdf, "application/pdf")
                : NotFound();
        }
        catch (Exception refused) when (PrintProblem.Of(refused) is { } problem)
        {
            return Content(problem, "text/plain; charset=utf-8");
        }
        catch (BrokenRulesException refused)
        {
            return Content(refused.Message, "text/plain; charset=utf-8");
        }
    }
}
