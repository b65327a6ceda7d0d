using CooPortal.Operations.Data;
using CooPortal.Web.Features.RestApi.Answers;
using CooPortal.Web.Infrastructure.Errors;

namespace CooPortal.Web.Features.RestApi;

/// <summary>
/// Stands around everything below <c>/api</c>: drops cookies unread, so that nothing behind it can take one for a key, and answers in problem
/// details also what never reaches an action.
/// </summary>
public sealed class RestGuard(RequestDelegate next, ILogger<RestGuard> log)
{
    public const string Path = "/api";

    public async Task InvokeAsync(HttpContext context)
    {
        context.Request.Headers.Remove("Cookie");
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            context.Response.StatusCode = failure switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                ForeignEnterpriseException => StatusCodes.Status404NotFound,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            {
                log.LogError(failure, "REST call failed, reference {Reference}, {Method} {Path}", ErrorReference.Of(context), context.Request.Method, context.Request.Path);
            }
        }

        if (!context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status302Found)
        {
            // what leads nowhere was sent to the login: no address, or no such method
            context.Response.Clear();
            context.Response.StatusCode = context.GetEndpoint() is null ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
        }

        if (!context.Response.HasStarted && context.Response.StatusCode >= StatusCodes.Status400BadRequest && string.IsNullOrEmpty(context.Response.ContentType))
        {
            await RestProblems.OfStatus(context.Response.StatusCode).WriteAsync(context);
        }
    }
}
