namespace CooPortal.Web.Infrastructure;

/// <summary>Settings of the section Portal, checked at start.</summary>
public sealed record PortalOptions
{
    public const string Section = "Portal";

    /// <summary>The address people type; links, cookies and the accepted Host header follow it.</summary>
    public string PublicOrigin { get; init; } = "http://localhost:5080";

    /// <summary>Addresses of reverse proxies whose X-Forwarded-For is believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>How long a node that stops goes on serving after it has said that it is not ready: longer than the balancer takes to notice.</summary>
    public TimeSpan Drain { get; init; }

    public Uri Origin => new(PublicOrigin, UriKind.Absolute);

    public bool IsHttps => Origin.Scheme == Uri.UriSchemeHttps;
}
