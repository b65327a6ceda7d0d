using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>
/// The one place that notices ids of other enterprises (issue A, security.md §2). A request that would change something does not reach its
/// action when its address or form names such an id; a page that was not found for one leaves the audit line. Both answer 404, like an id
/// that does not exist.
/// </summary>
public sealed class ForeignRecordFilter(RecordForeignAttempt record) : IAsyncResourceFilter
{
    private const int MostIds = 40;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.HttpContext.SignedInOrNull() is not { EnterpriseId: not null } user || IsErrorPage(context.HttpContext))
        {
            await next();
            return;
        }

        var request = context.HttpContext.Request;
        var route = $"{request.Method} {request.Path}";
        if (await IdsAsync(context) is not { } ids)
        {
            context.Result = new BadRequestResult();
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && await record.ExecuteAsync(ids, route, user.ToActor(), context.HttpContext.RequestAborted))
        {
            context.Result = new NotFoundResult();
            return;
        }

        var executed = await next();
        var notFound = context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound || executed.Exception is ForeignEnterpriseException;
        if (notFound && HttpMethods.IsGet(request.Method))
        {
            await record.ExecuteAsync(ids, route, user.ToActor(), context.HttpContext.RequestAborted);
        }
    }

    // it runs through here again with the same form
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;

    /// <returns>Null when the form cannot be read.</returns>
    private static async Task<IReadOnlyList<Guid>?> IdsAsync(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var texts = context.RouteData.Values.Values.Select(value => value?.ToString()).Concat(request.Query.SelectMany(pair => pair.Value));
        if (request.HasFormContentType)
        {
            if (await request.ReadFormOrNullAsync() is not { } form)
            {
                return null;
            }

            texts = texts.Concat(form.SelectMany(pair => pair.Value));
        }

        return [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(MostIds)];
    }
}
