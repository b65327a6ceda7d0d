using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace CooPortal.CustomsSimulator.Console;

/// <summary>The officer's console: pages, login, headers.</summary>
internal static class ConsoleServices
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddConsole(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/");
            pages.Conventions.AllowAnonymousToPage("/Login");
        }).AddApplicationPart(typeof(SimulatorHost).Assembly);
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<OfficerLogin>();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddDataProtection()
            .SetApplicationName("CooPortal.CustomsSimulator")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Data, "keys")));

        // cookies ignore ports, so every program has its own names
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "customs-af";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "customs-session";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.LoginPath = "/login";
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        });
    }

    public static void MapConsole(this WebApplication app)
    {
        app.MapGet("/", () => Results.Redirect("/declarations"));
        app.MapGet("/console.css", () => Results.Stream(typeof(SimulatorHost).Assembly.GetManifestResourceStream("console.css")!, "text/css"));
        app.MapRazorPages();
    }

    public static void UseConsoleHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    });
}
