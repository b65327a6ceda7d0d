using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>What every post of the edit page shares: a refusal shows the page again with everything that was typed.</summary>
public abstract class CertificateEditController(EditPageBuilder pages) : Controller
{
    private const string PageView = "/Features/Certificates/Edit/Edit.cshtml";

    /// <summary>Does it, or shows what is wrong.</summary>
    protected async Task<IActionResult> TryAsync(EditRequest shownWhenRefused, Func<Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (BrokenRulesException refused)
        {
            return await ShowAsync(shownWhenRefused with { Rules = refused.Rules }, cancellationToken);
        }
        catch (EditConflictException conflict)
        {
            return await ShowAsync(shownWhenRefused with { Conflict = conflict }, cancellationToken);
        }
    }

    protected async Task<IActionResult> ShowAsync(EditRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.BuildAsync(request, this.SignedIn().ToActor(), cancellationToken) is { } page ? View(PageView, page) : NotFound();
        }
        catch (BrokenRulesException refused)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return View(ClosedBusiness.View, ClosedBusiness.By(refused.Rules[0], Request));
        }
    }

    /// <summary>The edit page, on one of its tabs.</summary>
    protected RedirectResult ToPage(Guid id, PostedForm posted, string tab, string extra = "") =>
        Redirect($"/certificates/edit/{id:D}?tab={tab}{(posted.IsChecked ? "&check=1" : "")}{extra}");
}
