using CooPortal.Domain.Accounts;
using CooPortal.Web.Features.RestApi.Description;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Docking.Api;

/// <summary>REST 接口: every operation of the description, to be tried with a key of the company.</summary>
[RequiresRole(UserRole.Administrator)]
[OriginBusiness]
public sealed class ApiController(RestDescription description) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Api", ApiPage.Of(await description.ReadAsync(cancellationToken)));

    /// <summary>The guide for developers, as Markdown.</summary>
    [HttpGet]
    public IActionResult Guide() => File(RestDescription.Guide, "text/markdown; charset=utf-8", "REST接口说明.md");
}
