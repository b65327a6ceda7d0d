using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>
/// A form whose token has gone stale (signed in again meanwhile, keys renewed) loses nothing: what was typed comes back on a page with a
/// fresh token, to be sent again by the user. Requests of other sites never get here, <see cref="FetchSiteGate"/> refuses them before.
/// </summary>
public sealed class StaleTokenFilter(IModelMetadataProvider metadata) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = await AnswerAsync(context.HttpContext.Request);
        }

        await next();
    }

    private async Task<IActionResult> AnswerAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || await request.ReadFormOrNullAsync() is not { } form)
        {
            return new StatusCodeResult(StatusCodes.Status400BadRequest);
        }

        return new ViewResult
        {
            ViewName = "/Shared/StaleForm.cshtml",
            StatusCode = StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary<StaleForm>(metadata, new ModelStateDictionary())
            {
                Model = StaleForm.Of(request, form),
            },
        };
    }
}
