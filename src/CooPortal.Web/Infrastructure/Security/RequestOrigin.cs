namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Where in the portal a request comes from.</summary>
public static class RequestOrigin
{
    /// <summary>Made by a script of ours rather than by opening a page or sending a form.</summary>
    public static bool IsFromScript(this HttpRequest request)
    {
        var mode = request.Headers["Sec-Fetch-Mode"].ToString();
        return mode.Length > 0 ? mode is not "navigate" : request.Headers.XRequestedWith == "fetch";
    }

    /// <summary>Path and query of our page that holds the link or form; empty when unknown.</summary>
    public static string LocalReferer(this HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer) && referer.Authority == request.Host.Value ? referer.PathAndQuery : "";
}
