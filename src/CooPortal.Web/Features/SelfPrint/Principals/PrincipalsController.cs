using CooPortal.Operations.Authorisations;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.SelfPrint.Principals;

/// <summary>委托企业列表: the principals that let this agent company print.</summary>
public sealed class PrincipalsController(FindPrintAuthorisations find) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] PrincipalsQuery query, CancellationToken cancellationToken) =>
        this.SignedIn().EnterpriseId is { } enterpriseId
            ? View("Principals", new PrincipalsPage(query, await find.ReceivedAsync(enterpriseId, query.Code, query.Name, cancellationToken)))
            : NotFound();
}
