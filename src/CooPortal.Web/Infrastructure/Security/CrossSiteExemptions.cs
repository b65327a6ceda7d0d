using CooPortal.Web.Features.RestApi;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>
/// The only addresses that take unsafe requests without antiforgery token and from other origins: machines with keys of their own.
/// None of them reads a cookie.
/// </summary>
public static class CrossSiteExemptions
{
    public static IReadOnlyList<string> Prefixes { get; } = ["/agent-api", "/erp-api", "/customs-api", "/wechat"];

    public static bool Covers(PathString path) => Prefixes.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same and the REST API: a bearer key is sent by nobody's browser unasked, but pages of other sites have no business there.</summary>
    public static bool NeedsNoToken(PathString path) => Covers(path) || path.StartsWithSegments(RestGuard.Path, StringComparison.OrdinalIgnoreCase);
}
