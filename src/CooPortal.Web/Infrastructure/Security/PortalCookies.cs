using Microsoft.Extensions.Options;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Names and attributes of the portal's cookies: HttpOnly, path /, Lax, no domain; Secure and __Host- under https.</summary>
public sealed class PortalCookies(IOptions<PortalOptions> options)
{
    private readonly bool https = options.Value.IsHttps;

    public string Session => Name("coo-session");

    /// <summary>Binds a card challenge to the browser that began it.</summary>
    public string Card => Name("coo-card");

    /// <summary>Tells a browser that has logged in before, and which print agent belongs to it.</summary>
    public string Device => Name("coo-device");

    public string Antiforgery => Name("coo-af");

    public string Flash => Name("coo-flash");

    public CookieSecurePolicy SecurePolicy => https ? CookieSecurePolicy.Always : CookieSecurePolicy.None;

    public CookieOptions Options(TimeSpan? lifetime = null) => new()
    {
        HttpOnly = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = https,
        MaxAge = lifetime,
        IsEssential = true,
    };

    private string Name(string name) => https ? "__Host-" + name : name;
}
