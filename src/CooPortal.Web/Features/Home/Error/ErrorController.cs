using CooPortal.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Error;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorController(ILogger<ErrorController> log) : Controller
{
    [Route("/error/{status:int}")]
    public IActionResult Index(int status)
    {
        var reference = ErrorReference.Of(HttpContext);
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failure)
        {
            log.LogError(failure.Error, "Request failed, reference {Reference}, {Method} {Path}", reference, Request.Method, failure.Path);
            status = Response.StatusCode;
        }

        Response.StatusCode = status;
        return View("Error", ErrorPage.For(status, reference, ErrorNotice.Of(HttpContext)));
    }
}
