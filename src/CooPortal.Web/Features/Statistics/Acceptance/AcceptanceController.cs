using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Statistics;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Statistics.Acceptance;

/// <summary>受理情况查询: the enterprise and where its certificates stand (row 224).</summary>
public sealed class AcceptanceController(FindEnterpriseRecord enterprise, FindAcceptanceStatus status) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        this.SignedIn().EnterpriseId is { } enterpriseId && await enterprise.ExecuteAsync(enterpriseId, cancellationToken) is { } record
            ? View("Acceptance", new AcceptancePage(record, await status.ExecuteAsync(cancellationToken)))
            : NotFound();
}
