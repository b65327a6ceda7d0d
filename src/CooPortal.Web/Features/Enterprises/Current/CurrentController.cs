using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Enterprises.Current;

/// <summary>企业基本信息查询: the version in force at customs, never the draft.</summary>
public sealed class CurrentController(FindEnterpriseRecord find) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        this.SignedIn().EnterpriseId is { } enterpriseId && await find.ExecuteAsync(enterpriseId, cancellationToken) is { } record
            ? View("Current", record)
            : NotFound();
}
