using System.Net;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>An address that the sender writes into a header buys no further tries.</summary>
public sealed class ForwardedForTests
{
    private const int Permits = 3;

    [Theory]
    [InlineData(null)]
    [InlineData("10.1.2.3")]
    public async Task LoginLimit_WithForgedAddresses_StillCounts(string? knownProxy)
    {
        await using var portal = await ListenAsync(knownProxy);
        using var browser = await VisitAsync(portal);

        (await TryAsync(browser, Permits)).ShouldAllBe(status => status == HttpStatusCode.OK);

        (await TryAsync(browser, 1)).ShouldBe([HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public async Task LoginLimit_BehindTheKnownProxy_CountsPerVisitor()
    {
        await using var portal = await ListenAsync("127.0.0.1");
        using var browser = await VisitAsync(portal);

        (await TryAsync(browser, Permits + 2)).ShouldAllBe(status => status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Lockout_WithForgedAddresses_StillLocks()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();
        for (var i = 1; i <= 5; i++)
        {
            browser.Headers["X-Forwarded-For"] = $"203.0.113.{i}";
            await browser.SignInAsync("admin", "Wrong-Horse-99");
        }

        browser.Headers["X-Forwarded-For"] = "203.0.113.99";
        await browser.SignInAsync("admin");

        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    private static Task<TestPortal> ListenAsync(string? knownProxy)
    {
        var settings = new Dictionary<string, string?> { ["RateLimits:Login"] = $"{Permits}" };
        if (knownProxy is not null)
        {
            settings["Portal:KnownProxies:0"] = knownProxy;
        }

        return TestPortal.ListenAsync(settings);
    }

    private static async Task<PortalBrowser> VisitAsync(TestPortal portal)
    {
        var browser = new PortalBrowser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await browser.OpenAsync(new Uri(portal.Address, "/accounts/login").ToString());
        return browser;
    }

    private static async Task<List<HttpStatusCode>> TryAsync(PortalBrowser browser, int times)
    {
        var token = browser.Page.QuerySelector("input[name='__RequestVerificationToken']")?.GetAttribute("value") ?? "";
        var seen = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            browser.Headers["X-Forwarded-For"] = $"203.0.113.{i + 1}";
            await browser.PostAsync("/accounts/login", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["UserName"] = "nobody" });
            seen.Add(browser.Status);
        }

        return seen;
    }
}
