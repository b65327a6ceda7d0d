using System.Globalization;
using CooPortal.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Home.Error;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorController(ILogger<ErrorController> log) : Controller
{
    [Route("/error/{status:int:range(400,599)}")]
    public IActionResult Index()
    {
        // from the route itself: a form that cannot be read keeps every parameter from being bound
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
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
