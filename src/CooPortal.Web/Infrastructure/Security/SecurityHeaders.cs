using CooPortal.Web.Features.RestApi;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>The headers of every response, by what it turned out to be: page, inline PDF, or asset.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IOptions<PortalOptions> options)
{
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    public const string InlinePdfPolicy = "default-src 'none'; frame-ancestors 'self'";

    private readonly bool https = options.Value.IsHttps;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), usb=(), local-network=(), loopback-network=()";
        var inlinePdf = IsInlinePdf(context.Response);
        headers.ContentSecurityPolicy = inlinePdf ? InlinePdfPolicy : PagePolicy;
        headers.XFrameOptions = inlinePdf ? "SAMEORIGIN" : "DENY";
        if (https)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // opened in a browser's window an answer of the API is saved, not shown
        if (context.Request.Path.StartsWithSegments(RestGuard.Path, StringComparison.OrdinalIgnoreCase) && headers.ContentDisposition.Count == 0)
        {
            headers.ContentDisposition = "attachment; filename=\"api.json\"";
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    private static bool IsInlinePdf(HttpResponse response) =>
        MediaTypeHeaderValue.TryParse(response.ContentType, out var type)
        && type.MediaType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase)
        && !response.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);
}
