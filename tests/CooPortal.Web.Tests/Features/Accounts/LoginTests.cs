using System.Net;
using CooPortal.Operations.Accounts;
using CooPortal.TestKit;
using CooPortal.Web.Features.Accounts.Login;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

public sealed class LoginTests
{
    [Fact, Feature(1)]
    public async Task Portal_ByLinksAlone_LeadsToLogin()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();

        await browser.OpenAsync("/");
        foreach (var link in new[] { "业务应用", "口岸执法申报", "海关原产地证书" })
        {
            var target = browser.Page.QuerySelectorAll("main a, header nav a").First(anchor => anchor.TextContent.Trim().StartsWith(link, StringComparison.Ordinal));
            await browser.OpenAsync(target.GetAttribute("href")!);
        }

        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        browser.Page.QuerySelector("input[name='UserName']").ShouldNotBeNull();
    }

    [Fact, Feature(2)]
    public async Task Login_WithWrongCaptcha_IsRefusedAndWithRightOneOpens()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();

        await browser.SignInAsync("admin", captcha: "WRONG");
        browser.ErrorOf("CaptchaAnswer")!.ShouldContain("验证码不正确");
        browser.Page.QuerySelector("input[name='UserName']")!.GetAttribute("value").ShouldBe("admin");

        await browser.SignInAsync("admin");
        browser.Address.AbsolutePath.ShouldBe("/home");
        browser.Page.QuerySelector("h1")!.TextContent.ShouldContain("王管理");
    }

    [Fact, Feature(4)]
    public async Task LoginPage_OffersRegistrationAndUserManual()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();

        await browser.OpenAsync("/accounts/login");
        var links = browser.Page.QuerySelectorAll(".sign-in-card a").ToDictionary(anchor => anchor.TextContent.Trim(), anchor => anchor.GetAttribute("href")!);

        links.Keys.ShouldContain("卡介质登录");
        (await browser.OpenAsync(links["立即注册"])).QuerySelector("h1")!.TextContent.ShouldBe("立即注册");
        (await browser.OpenAsync(links["用户管理操作手册"])).QuerySelector("h1")!.TextContent.ShouldBe("用户管理操作手册");
    }

    [Fact]
    public async Task Captcha_OfThePicture_IsAcceptedOnceOnly()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var captchas = scope.ServiceProvider.GetRequiredService<Captchas>();
        var (id, text) = await captchas.IssueAsync(CancellationToken.None);

        (await captchas.TryAsync(id, text.ToLowerInvariant(), CancellationToken.None)).ShouldBeTrue();
        (await captchas.TryAsync(id, text, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Captcha_AfterTwoMinutesOrAWrongTry_IsWorthless()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var captchas = scope.ServiceProvider.GetRequiredService<Captchas>();
        var (guessed, guessedText) = await captchas.IssueAsync(CancellationToken.None);
        var (late, lateText) = await captchas.IssueAsync(CancellationToken.None);

        (await captchas.TryAsync(guessed, "----", CancellationToken.None)).ShouldBeFalse();
        (await captchas.TryAsync(guessed, guessedText, CancellationToken.None)).ShouldBeFalse();
        portal.Clock.Advance(TimeSpan.FromSeconds(121));
        (await captchas.TryAsync(late, lateText, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public void CaptchaPicture_OfTheSameText_IsNeverTheSamePicture()
    {
        var picture = new CaptchaPicture();

        var first = picture.Draw("AB34");
        var second = picture.Draw("AB34");

        first.AsSpan(0, 4).SequenceEqual(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }).ShouldBeTrue();
        first.ShouldNotBe(second);
    }

    [Fact]
    public async Task Login_OfUnknownUser_LooksLikeWrongPassword()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();

        await browser.SignInAsync("admin", "Wrong-Horse-9");
        var wrongPassword = Refusal(browser);
        await browser.SignInAsync("nobody", "Wrong-Horse-9");

        wrongPassword.ShouldNotBeEmpty();
        Refusal(browser).ShouldBe(wrongPassword);
    }

    [Fact]
    public async Task Login_AfterFiveFailures_IsLockedForStrangersButNotForTheKnownBrowser()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var known = await portal.SignInAsync("admin");
        await known.SubmitAsync(known.Form("/accounts/logout"));
        using var stranger = portal.Visit();

        for (var i = 0; i < 5; i++)
        {
            await stranger.SignInAsync("admin", "Wrong-Horse-9");
        }

        await stranger.SignInAsync("admin");
        stranger.Address.AbsolutePath.ShouldBe("/accounts/login");
        await known.SignInAsync("admin");
        known.Address.AbsolutePath.ShouldBe("/home");

        portal.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        await stranger.SignInAsync("admin");
        stranger.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact]
    public async Task Login_WithStaleToken_RedisplaysWhatWasTyped()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/login");

        await browser.SubmitAsync(browser.Form("/accounts/login"), new Dictionary<string, string>
        {
            ["UserName"] = "admin",
            ["Password"] = TestPortal.Password,
            ["CaptchaAnswer"] = TestPortal.CaptchaAnswer,
            ["__RequestVerificationToken"] = "stale",
        });

        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        browser.Page.QuerySelector("input[name='UserName']")!.GetAttribute("value").ShouldBe("admin");
        Refusal(browser).ShouldContain("重新输入");
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Login_WithForeignReturnAddress_StaysHere(string returnUrl)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/login?returnUrl=" + Uri.EscapeDataString(returnUrl));

        await browser.SubmitAsync(browser.Form("/accounts/login"), new Dictionary<string, string>
        {
            ["UserName"] = "admin",
            ["Password"] = TestPortal.Password,
            ["CaptchaAnswer"] = TestPortal.CaptchaAnswer,
        });

        browser.Address.ToString().ShouldBe("https://localhost/home");
    }

    [Fact]
    public async Task Page_WithoutSession_LeadsThroughLoginAndBack()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();

        await browser.OpenAsync("/accounts/password");
        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        await browser.SubmitAsync(browser.Form("/accounts/login"), new Dictionary<string, string>
        {
            ["UserName"] = "admin",
            ["Password"] = TestPortal.Password,
            ["CaptchaAnswer"] = TestPortal.CaptchaAnswer,
        });

        browser.Address.AbsolutePath.ShouldBe("/accounts/password");
    }

    [Fact]
    public async Task LoginRate_ByDefault_IsTenAMinute()
    {
        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["RateLimits:Login"] = null });
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/login");

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            await browser.PostAsync("/accounts/login", []);
            statuses.Add(browser.Status);
        }

        statuses.Take(10).ShouldAllBe(status => status == HttpStatusCode.OK);
        statuses[10].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static string Refusal(PortalBrowser browser) => browser.Page.QuerySelector("[role='alert']")?.TextContent.Trim() ?? "";
}
