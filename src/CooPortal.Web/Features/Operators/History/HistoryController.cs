using CooPortal.Operations.Accounts.Operators;
using CooPortal.Operations.Audit;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Shared.Audit;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Operators.History;

/// <summary>操作记录 of one account, for the company's administrator.</summary>
public sealed class HistoryController(FindOperators find, FindAuditTrail trail) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, Guid? before, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(id, this.SignedIn().EnterpriseId!.Value, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        var entries = await trail.ExecuteAsync(new AuditFilter { ActorUserId = id }, before, cancellationToken);
        return View("/Shared/Audit/Trail.cshtml", new TrailView($"{row.User.FullName}的操作记录", AuditLine.Page(entries), AuditLine.Next(entries, $"/operators/history/{id:D}")));
    }
}
