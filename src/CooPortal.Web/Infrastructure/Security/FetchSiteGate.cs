using Microsoft.Extensions.Options;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Refuses unsafe requests that another site caused: by Sec-Fetch-Site, and by Origin for browsers without it.</summary>
public sealed class FetchSiteGate(RequestDelegate next, IOptions<PortalOptions> options)
{
    private readonly string origin = options.Value.Origin.GetLeftPart(UriPartial.Authority);

    public Task InvokeAsync(HttpContext context)
    {
        if (IsUnsafe(context.Request.Method) && !CrossSiteExemptions.Covers(context.Request.Path) && IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsUnsafe(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method));

    private bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var sender = request.Headers.Origin.ToString();
        return sender.Length > 0 && sender != origin && sender != $"{request.Scheme}://{request.Host}";
    }
}
