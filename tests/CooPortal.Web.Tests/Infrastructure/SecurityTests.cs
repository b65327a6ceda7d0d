using System.Net;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

public sealed class SecurityTests
{
    [Fact]
    public async Task Page_CarriesTheHeadersOfTheDesign()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/home");

        Headers(browser).ShouldBe(
            """
            Cache-Control: no-store
            Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'
            Cross-Origin-Opener-Policy: same-origin
            Cross-Origin-Resource-Policy: same-origin
            Permissions-Policy: camera=(), microphone=(), geolocation=(), usb=(), local-network=(), loopback-network=()
            Referrer-Policy: same-origin
            Strict-Transport-Security: max-age=31536000
            X-Content-Type-Options: nosniff
            X-Frame-Options: DENY
            """);
    }

    [Fact]
    public async Task Assets_HaveHashedNamesAndAreCachedForEver()
    {
        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["EnableStaticAssetsDevelopmentCaching"] = "true" });
        using var browser = portal.Visit();
        await browser.OpenAsync("/");

        foreach (var link in browser.Page.QuerySelectorAll("link[rel='stylesheet']").Select(element => element.GetAttribute("href")!).ToList())
        {
            await browser.OpenAsync(link);
            browser.Status.ShouldBe(HttpStatusCode.OK, link);
            browser.Response.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000", customMessage: link);
        }
    }

    [Fact]
    public async Task Cookies_AreHttpOnlyLaxAndBoundToTheHost()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/login");
        var set = browser.Response.Headers.GetValues("Set-Cookie").ToList();

        set.ShouldNotBeEmpty();
        foreach (var cookie in set)
        {
            cookie.ShouldStartWith("__Host-coo-");
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite=lax", Case.Insensitive);
            cookie.ShouldContain("secure", Case.Insensitive);
            cookie.ShouldContain("path=/", Case.Insensitive);
        }
    }

    [Fact]
    public async Task SessionCookie_IsSecureHttpOnlyLaxAndBoundToTheHost()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();
        browser.Follows = false;

        await browser.SignInAsync("admin");

        var cookie = browser.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("__Host-coo-session=", StringComparison.Ordinal));
        foreach (var attribute in new[] { "; secure", "; httponly", "; samesite=lax", "; path=/" })
        {
            cookie.ShouldContain(attribute, Case.Insensitive);
        }

        cookie.ShouldNotContain("domain", Case.Insensitive);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Method_ThatAPageDoesNotHave_IsRefused(string method)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        using var program = new HttpMessageInvoker(portal.Handler());
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://localhost/home");
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(request.RequestUri!));

        using var response = await program.SendAsync(request, CancellationToken.None);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task UnsafeRequest_CausedByAnotherSite_IsRefused(string site)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.OpenAsync("/home");
        browser.Headers["Sec-Fetch-Site"] = site;

        await browser.SubmitAsync(browser.Form("/accounts/logout"));

        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
        browser.Headers.Clear();
        await browser.OpenAsync("/home");
        browser.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact]
    public async Task UnsafeRequest_WithForeignOriginAndNoFetchMetadata_IsRefused()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.OpenAsync("/home");
        browser.Headers["Origin"] = "https://localhost.evil.example";

        await browser.SubmitAsync(browser.Form("/accounts/logout"));

        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task EveryPostRoute_WithoutToken_ChangesNothing()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        var routes = portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0]).Where(part => part is not RoutePatternParameterPart { IsOptional: true })
                .Select(part => part switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternParameterPart { Name: "kind" } => "exporter",
                    _ => Guid.Empty.ToString(),
                })))
            .Where(path => !CooPortal.Web.Infrastructure.Security.CrossSiteExemptions.NeedsNoToken(path) && path != "/accounts/login")
            .Distinct()
            .ToList();

        routes.ShouldContain("/accounts/logout");
        foreach (var route in routes)
        {
            await browser.PostAsync(route, []);
            browser.Status.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.Forbidden], route);
        }
    }

    [Fact]
    public async Task StaleToken_KeepsWhatWasTyped_AndMayBeSentAgain()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        await browser.PostAsync("/accounts/register", new Dictionary<string, string> { ["NameZh"] = "甲乙有限公司", ["Password"] = "Secret-Horse-9", ["__RequestVerificationToken"] = "stale" });
        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldContain("已保留");
        browser.Page.DocumentElement.OuterHtml.ShouldNotContain("Secret-Horse-9");

        await browser.SubmitAsync(browser.Form("/accounts/register"), button: "重新提交");
        browser.Page.QuerySelector("input[name='NameZh']")!.GetAttribute("value").ShouldBe("甲乙有限公司");
    }

    [Fact]
    public async Task ForeignHost_IsNotAnswered()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        browser.Headers["Host"] = "evil.example";

        await browser.OpenAsync("/");

        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task UnknownPage_SaysSoInChineseWithAReference()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/no/such/page");

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("页面不存在");
        browser.Page.QuerySelector(".reference code")!.TextContent.Length.ShouldBeGreaterThan(5);
    }

    private static string Headers(PortalBrowser browser)
    {
        string[] names =
        [
            "Cache-Control", "Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
            "Referrer-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options",
        ];
        return string.Join(Environment.NewLine, names.Select(name => $"{name}: {string.Join("; ", browser.Response.Headers.GetValues(name))}"));
    }
}
