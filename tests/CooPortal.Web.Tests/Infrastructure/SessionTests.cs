using System.Net;
using CooPortal.Operations.Accounts;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

public sealed class SessionTests
{
    private static readonly Uri Home = new("https://localhost/home");

    [Fact, Feature(5)]
    public async Task Exit_EndsTheSession_AndACopiedCookieIsWorthNothing()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        using var thief = portal.Visit();
        foreach (Cookie cookie in browser.Cookies.GetCookies(Home))
        {
            thief.Cookies.Add(Home, new Cookie(cookie.Name, cookie.Value) { Secure = true });
        }

        await thief.OpenAsync("/home");
        thief.Address.AbsolutePath.ShouldBe("/home");
        await browser.SubmitAsync(browser.Form("/accounts/logout"));

        foreach (var page in new[] { "/home", "/bell", "/accounts/profile" })
        {
            await browser.OpenAsync(page);
            browser.Address.AbsolutePath.ShouldBe("/accounts/login");
            await thief.OpenAsync(page);
            thief.Address.AbsolutePath.ShouldBe("/accounts/login");
        }

        await using var db = portal.Database.Open();
        (await db.Sessions.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Login_WhileSignedIn_MakesANewKeyAndEndsTheOld()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.OpenAsync("/home");
        var token = browser.Token;
        var before = SessionCookie(browser);

        await using (var db = portal.Database.Open())
        {
            (await db.Sessions.SingleAsync()).KeyHash.ShouldNotBe(before);
        }

        using var second = portal.Visit();
        second.Cookies.Add(Home, new Cookie("__Host-coo-session", before) { Secure = true });
        foreach (Cookie cookie in browser.Cookies.GetCookies(Home))
        {
            if (cookie.Name.EndsWith("coo-af", StringComparison.Ordinal))
            {
                second.Cookies.Add(Home, new Cookie(cookie.Name, cookie.Value) { Secure = true });
            }
        }

        using var captcha = portal.Visit();
        await captcha.OpenAsync("/accounts/login");
        var captchaId = captcha.Page.QuerySelector("input[name='CaptchaId']")!.GetAttribute("value")!;
        await second.PostAsync("/accounts/login", new Dictionary<string, string>
        {
            ["UserName"] = "admin",
            ["Password"] = TestPortal.Password,
            ["CaptchaAnswer"] = TestPortal.CaptchaAnswer,
            ["CaptchaId"] = captchaId,
            ["__RequestVerificationToken"] = token,
        });

        second.Address.AbsolutePath.ShouldBe("/home");
        SessionCookie(second).ShouldNotBe(before);
        await browser.OpenAsync("/home");
        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task Session_OfPollingAlone_EndsAfterThirtyMinutes()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        for (var minutes = 0; minutes < 29; minutes++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await browser.OpenAsync("/bell/live");
            browser.Status.ShouldBe(HttpStatusCode.OK);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        browser.Headers["Sec-Fetch-Mode"] = "cors";
        await browser.OpenAsync("/bell/live");
        browser.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Session_InUse_LivesOnUntilTwelveHours()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        for (var i = 0; i < 28; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(25));
            await browser.OpenAsync("/home");
            browser.Address.AbsolutePath.ShouldBe("/home");
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(21));
        await browser.OpenAsync("/home");
        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task Session_OfADisabledUser_EndsAtOnce()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await using (var db = portal.Database.Open())
        {
            await db.Users.ExecuteUpdateAsync(row => row.SetProperty(user => user.IsDisabled, true));
        }

        await browser.OpenAsync("/home");

        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task NewPassword_EndsTheOtherSessionsOfTheAccount()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        using var elsewhere = await portal.SignInAsync("admin");

        await browser.OpenAsync("/accounts/password");
        await browser.SubmitAsync(
            browser.Form("/accounts/password"),
            new Dictionary<string, string> { ["CurrentPassword"] = TestPortal.Password, ["NewPassword"] = "Fresh-Horse-11", ["RepeatedPassword"] = "Fresh-Horse-11" });

        await browser.OpenAsync("/home");
        browser.Address.AbsolutePath.ShouldBe("/home");
        await elsewhere.OpenAsync("/home");
        elsewhere.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task Rows_OfSessionsThatEndedAndOfOldFailures_AreGoneWithTheNextClearing()
    {
        await using var portal = await TestPortal.StartAsync();
        using var left = await portal.SignInAsAdministratorAsync();
        using var stranger = portal.Visit();
        await stranger.SignInAsync("somebody", "Wrong-Horse-99");
        portal.Clock.Advance(TimeSpan.FromHours(25));

        await stranger.SignInAsync("nobody", "Wrong-Horse-99");
        await stranger.SignInAsync("admin");

        await using var db = portal.Database.Open();
        (await new ClearAccountRecords(db, portal.Clock).ExecuteAsync(CancellationToken.None)).ShouldBe(2);
        (await db.Sessions.SingleAsync()).CreatedAt.ShouldBe(portal.Clock.GetUtcNow().UtcDateTime);
        (await db.LoginFailures.SingleAsync()).NormalisedUserName.ShouldBe("nobody");
    }

    private static string SessionCookie(PortalBrowser browser) => browser.Cookies.GetCookies(Home)["__Host-coo-session"]!.Value;
}
