namespace CooPortal.PrintAgent.Pages;

/// <summary>Writes the agent's answers with the headers of its pages.</summary>
public static class Answer
{
    /// <summary>Headers of every answer; <paramref name="portal"/> is the one the page sends back to, if any.</summary>
    public static void Secure(HttpResponse response, string? portal = null)
    {
        var headers = response.Headers;
        // Without the portal's origin Chromium blocks the 303 that ends the card flow: it applies form-action to redirects.
        var formAction = portal is null ? "'self'" : $"'self' {portal}";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action {formAction}; base-uri 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: the agent's own forms would then post with Origin: null.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>A page.</summary>
    public static Task Page(HttpContext context, int status, Html page, string? portal = null)
    {
        Secure(context.Response, portal);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page.Text);
    }

    /// <summary>A line of text.</summary>
    public static Task Plain(HttpContext context, int status, string text)
    {
        Secure(context.Response);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }

    /// <summary>Back to the portal: 303, so that the browser comes with GET.</summary>
    public static Task SeeOther(HttpContext context, string portal, string pathAndQuery)
    {
        Secure(context.Response, portal);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = portal + pathAndQuery;
        return Task.CompletedTask;
    }
}
