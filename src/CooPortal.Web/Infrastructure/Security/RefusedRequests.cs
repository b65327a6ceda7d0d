using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Errors;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>
/// One log line for each request that was refused: not signed in, no right, stale or missing token, wrong method, too large, too often. The query
/// and the body stay out of the log; the path goes in as it travelled, so that nothing in it can start a line of its own.
/// </summary>
public sealed class RefusedRequests(RequestDelegate next, ILogger<RefusedRequests> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.ToUriComponent());
        await next(context);
        if (IsRefusal(context.Response.StatusCode))
        {
            log.LogWarning(
                "Refused with {Status}: {Method} {Path}, user {UserId}, from {Address}, reference {Reference}",
                context.Response.StatusCode, method, path, context.SignedInOrNull()?.UserId, context.Connection.RemoteIpAddress, ErrorReference.Of(context));
        }
    }

    private static bool IsRefusal(int status) => status is
        StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status405MethodNotAllowed
        or StatusCodes.Status409Conflict or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType or StatusCodes.Status429TooManyRequests;
}
