using CooPortal.Operations.Health;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Platform.Health;

/// <summary>运行状况: what is wrong now, in words, and what the operator does about it.</summary>
public sealed class HealthController(CheckHealth check) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Health", await check.ExecuteAsync(cancellationToken));
}
