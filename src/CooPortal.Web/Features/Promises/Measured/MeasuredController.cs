using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Promises.Measured;

[EnableRateLimiting(RateLimits.PublicCheck)]
public sealed class MeasuredController(MeasuredPeriods periods) : Controller
{
    [HttpGet("/promises")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Measured", await periods.ExecuteAsync(cancellationToken));
}
