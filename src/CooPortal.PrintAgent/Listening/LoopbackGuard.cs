using CooPortal.PrintAgent.Pages;

namespace CooPortal.PrintAgent.Listening;

/// <summary>
/// Any web page may open a loopback address, so every request is judged by whole strings: the Host (DNS rebinding), the Origin of
/// posts, and what the browser says it fetches for. Nothing is ever answered with CORS or private-network headers.
/// </summary>
public sealed class LoopbackGuard(RequestDelegate next, ListeningPort port)
{
    public Task InvokeAsync(HttpContext context) =>
        Allows(context.Request) ? next(context) : Answer.Plain(context, StatusCodes.Status403Forbidden, "拒绝访问");

    private bool Allows(HttpRequest request)
    {
        if (request.Headers.Host is not [{ } host] || host != $"127.0.0.1:{port.Number}")
        {
            return false;
        }

        if (HttpMethods.IsPost(request.Method))
        {
            return request.Headers.Origin is [{ } origin] && origin == port.Origin && Says(request, "Sec-Fetch-Site", "same-origin");
        }

        if (!HttpMethods.IsGet(request.Method))
        {
            return false;
        }

        return IsPartOfPage(request)
            ? Says(request, "Sec-Fetch-Site", "same-origin")
            : Says(request, "Sec-Fetch-Mode", "navigate") && Says(request, "Sec-Fetch-Dest", "document");
    }

    private static bool IsPartOfPage(HttpRequest request) =>
        request.Path.Value is AgentPaths.Style or AgentPaths.Picture;

    /// <summary>Absent headers pass: programs that are no browser do not send them.</summary>
    private static bool Says(HttpRequest request, string header, string expected) =>
        request.Headers[header] is var values && (values.Count == 0 || (values.Count == 1 && values[0] == expected));
}
