using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Portal;

/// <summary>门户: the public page, from which 业务应用 and 口岸执法申报 lead to the systems.</summary>
[AllowAnonymous]
public sealed class PortalController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View("Portal", HttpContext.SignedInOrNull());

    [HttpGet("/applications")]
    public IActionResult Applications() => View("Applications", HttpContext.SignedInOrNull());

    [HttpGet("/applications/port-enforcement")]
    public IActionResult PortEnforcement() => View("PortEnforcement", HttpContext.SignedInOrNull());
}
