using CooPortal.Operations.Audit;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Shared.Audit;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Accounts.History;

/// <summary>我的操作记录: everything that was done with one's own account.</summary>
public sealed class HistoryController(FindAuditTrail trail) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid? before, CancellationToken cancellationToken)
    {
        var entries = await trail.ExecuteAsync(new AuditFilter { ActorUserId = this.SignedIn().UserId }, before, cancellationToken);
        return View("/Shared/Audit/Trail.cshtml", new TrailView("我的操作记录", AuditLine.Page(entries), AuditLine.Next(entries, "/accounts/history")));
    }
}
