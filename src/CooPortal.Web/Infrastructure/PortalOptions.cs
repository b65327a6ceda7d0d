namespace CooPortal.Web.Infrastructure;

/// <summary>Settings of the section Portal, checked at start.</summary>
public sealed record PortalOptions
{
    public const string Section = "Portal";

    /// <summary>The address people type; links, cookies and the accepted Host header follow it.</summary>
    public string PublicOrigin { get; init; } = "http://localhost:5080";

    /// <summary>Addresses of reverse proxies whose X-Forwarded-For is believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    public Uri Origin => new(PublicOrigin, UriKind.Absolute);

    public bool IsHttps => Origin.Scheme == Uri.UriSchemeHttps;
}
