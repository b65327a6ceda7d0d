using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Journal;

/// <summary>A form that posts its journal's key and is accepted (the answer is a redirect) needs its journal no more.</summary>
public sealed class JournalFilter(FormJournal journal) : IAsyncResultFilter
{
    public const string Field = "_journal";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && context.ModelState.IsValid
            && context.Result is RedirectResult or RedirectToActionResult or RedirectToRouteResult or LocalRedirectResult
            && request.HasFormContentType && request.Form[Field].ToString() is { Length: > 0 } key
            && context.HttpContext.SignedInOrNull() is { } user)
        {
            await journal.DiscardAsync(user.UserId, key, context.HttpContext.RequestAborted);
        }

        await next();
    }
}
