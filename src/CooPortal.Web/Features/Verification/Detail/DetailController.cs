using CooPortal.Domain.Verification;
using CooPortal.Operations.Verification;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Verification.Detail;

/// <summary>核查记录单详情: everything, read-only, with customs' receipts.</summary>
[OriginBusiness]
public sealed class DetailController(FindVerifications find, TimeProvider clock) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(id, cancellationToken) is not { } record)
        {
            return NotFound();
        }

        var view = new RecordView { Record = record, Links = await find.LinksAsync(record, cancellationToken), Today = clock.Today(), IsEditable = false };
        return View("Detail", new DetailPage(view, await find.ReceiptsAsync(id, cancellationToken)));
    }

    /// <summary>Begins the page anew when customs has answered.</summary>
    [HttpGet("{id:guid}/live")]
    [BackgroundRequest]
    public async Task<IActionResult> Live(Guid id, string seen, CancellationToken cancellationToken) => await find.FindAsync(id, cancellationToken) is { } record
        ? Json(new Dictionary<string, object> { ["verification-state"] = new { text = record.State.TitleZh(), reload = record.State.ToString() != seen } })
        : NotFound();
}
