using CooPortal.Domain.Certificates;
using CooPortal.Operations.Checking;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Checking.Status;

/// <summary>证书状态查询 by number and check code (row 236): no login, no cookie, no script; the same address answers programs with JSON.</summary>
[AllowAnonymous]
public sealed class StatusController(FindPublicStatus find) : Controller
{
    [HttpGet("/status")]
    public IActionResult Index(string? number) => View("Status", new StatusPage(new StatusQuestion { Number = number?.Length <= StatusValidator.LongestNumber ? number : null }));

    [HttpGet("/status/answer")]
    [EnableRateLimiting(RateLimits.PublicCheck)]
    public async Task<IActionResult> Answer([FromQuery] StatusQuestion question, CancellationToken cancellationToken)
    {
        var asJson = Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return asJson ? Json(new { message = ModelState.Values.SelectMany(field => field.Errors).First().ErrorMessage }) : View("Status", new StatusPage(question));
        }

        if (await find.ExecuteAsync(question.PlainNumber, question.PlainCode, cancellationToken) is not { } status)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return asJson ? Json(new { message = StatusPage.UnknownText }) : View("Status", new StatusPage(question, IsUnknown: true));
        }

        return asJson ? Json(new { status = status.Status.TitleZh(), at = status.At }) : View("Status", new StatusPage(question, status));
    }
}
