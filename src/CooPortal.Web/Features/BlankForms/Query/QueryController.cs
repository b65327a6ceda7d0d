using CooPortal.Domain.BlankForms;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Shared.Elements;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.BlankForms.Query;

/// <summary>空白证单查询: forms by what became of them, and customs' answers.</summary>
[OriginBusiness]
public sealed class QueryController(FindBlankForms find, FindEnterpriseStanding standings) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] FormsQuery query, CancellationToken cancellationToken) => View("Query", await PageAsync(query, cancellationToken));

    /// <summary>【空白证单回执】.</summary>
    [HttpGet]
    public async Task<IActionResult> Receipts(Guid id, [FromQuery] FormsQuery query, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(id, cancellationToken) is not { } form)
        {
            return NotFound();
        }

        return View("Query", await PageAsync(query, cancellationToken) with { Shown = form, Receipts = await find.ReceiptsAsync(id, cancellationToken) });
    }

    /// <summary>The states of forms that wait for customs.</summary>
    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(Guid[] ids, CancellationToken cancellationToken)
    {
        var forms = await find.FindAsync([.. ids.Take(PagerView.Sizes[^1])], cancellationToken);
        return Json(forms.ToDictionary(BlankFormTones.BadgeId, form => new { text = form.State.TitleZh(), tone = BlankFormTones.Of(form.State).ToString().ToLowerInvariant() }));
    }

    private async Task<FormsPage> PageAsync(FormsQuery query, CancellationToken cancellationToken)
    {
        var standing = await standings.ExecuteAsync(this.SignedIn().EnterpriseId!.Value, cancellationToken);
        var shown = query with
        {
            Page = Math.Max(1, query.Page),
            Holder = query.Holder ?? (standing is { FilesItself: false, FilesForOthers: true } ? BlankFormHolder.Agent : BlankFormHolder.Exporter),
        };
        var (rows, total) = await find.SearchAsync(shown.ToFilter(), shown.Page, cancellationToken);
        return new FormsPage { Query = shown, QueryString = Request.QueryString.Value ?? "", Rows = rows, Total = total, ChoosesHolder = standing.FilesForOthers };
    }
}
