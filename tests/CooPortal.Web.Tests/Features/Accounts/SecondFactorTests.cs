using System.Net;
using AngleSharp.Html.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Data.Encryption;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

/// <summary>动态验证码 of the platform administrator.</summary>
public sealed class SecondFactorTests
{
    private const string Page = "/accounts/second-factor";

    [Fact]
    public async Task FirstLogin_LeadsToTheSetUp_AndOpensNothingBeforeIt()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");

        admin.Address.AbsolutePath.ShouldBe(Page);
        admin.Page.QuerySelector("h1")!.TextContent.ShouldBe("设置动态验证码");
        admin.Page.QuerySelector(".second-factor img")!.GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        foreach (var path in new[] { "/home", "/platform/jobs", "/platform/enterprises", "/accounts/profile", "/accounts/password", "/accounts/registrations", "/bell" })
        {
            await admin.OpenAsync(path);
            admin.Address.AbsolutePath.ShouldBe(Page, path);
        }

        var token = admin.Token;
        await admin.PostAsync("/platform/announcements/save", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Title"] = "x", ["Text"] = "x" });
        await using var db = portal.Database.Open();
        (await db.Sessions.SingleAsync()).AwaitsSecondFactor.ShouldBeTrue();
        (await db.AuditEntries.Select(entry => entry.Action).ToListAsync()).ShouldNotContain("SaveAnnouncement");
        (await db.KnownDevices.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task SetUp_WithTheAppsCode_ShowsTenRecoveryCodesOnce_AndOpensThePortal()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        var secret = SecretOn(admin);
        await ConfirmAsync(admin, "000000");
        admin.ErrorOf("Code")!.ShouldContain("验证码不正确");
        SecretOn(admin).ShouldBe(secret);

        var codes = await SetUpAsync(portal, admin);

        codes.Count.ShouldBe(10);
        codes.Distinct().Count().ShouldBe(10);
        await admin.OpenAsync(admin.Page.QuerySelector(".dialog-actions a")!.GetAttribute("href")!);
        admin.Address.AbsolutePath.ShouldBe("/home");
        await admin.OpenAsync("/platform/jobs");
        admin.Status.ShouldBe(HttpStatusCode.OK);
        await admin.OpenAsync(Page);
        admin.Address.AbsolutePath.ShouldBe("/home");
        await using var db = portal.Database.Open();
        (await db.RecoveryCodes.Select(row => row.Hash).ToListAsync()).ShouldAllBe(hash => hash.Length == 64);
        db.Model.FindEntityType(typeof(SecondFactor))!.FindProperty(nameof(SecondFactor.Secret))!.FindAnnotation(ProtectedColumns.Annotation).ShouldNotBeNull();
    }

    [Fact]
    public async Task SecretOfAnotherSession_IsNotTheOneThatIsSetUp()
    {
        await using var portal = await StartAsync();
        using var thief = await portal.SignInAsync("platform");
        var seen = SecretOn(thief);
        using var admin = await portal.SignInAsync("platform");

        SecretOn(admin).ShouldNotBe(seen);
        await ConfirmAsync(thief, CodeOf(portal, seen));

        thief.ErrorOf("Code")!.ShouldContain("已失效");
        await using var db = portal.Database.Open();
        (await db.SecondFactors.SingleAsync()).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task LaterLogin_AsksForTheCode_WhichIsTakenOnceOnly()
    {
        await using var portal = await StartAsync();
        var secret = await OwnAsync(portal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var admin = await portal.SignInAsync("platform");
        admin.Address.AbsolutePath.ShouldBe(Page);
        admin.Page.QuerySelector("h1")!.TextContent.ShouldBe("输入动态验证码");
        await admin.OpenAsync("/platform/jobs");
        admin.Address.PathAndQuery.ShouldBe($"{Page}?returnUrl=%2Fplatform%2Fjobs");

        await GiveAsync(admin, "000000");
        admin.ErrorOf("Code")!.ShouldContain("验证码不正确或已经用过");
        var code = CodeOf(portal, secret);
        await GiveAsync(admin, code);

        admin.Address.AbsolutePath.ShouldBe("/platform/jobs");
        using var other = await portal.SignInAsync("platform");
        await GiveAsync(other, code);
        other.ErrorOf("Code")!.ShouldContain("已经用过");
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        await GiveAsync(other, CodeOf(portal, secret));
        other.Address.AbsolutePath.ShouldBe("/home");
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task Code_OfAPhoneWhoseClockIsOff_IsTakenWithinOneStep(int seconds, bool taken)
    {
        await using var portal = await StartAsync();
        var secret = await OwnAsync(portal);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        using var admin = await portal.SignInAsync("platform");

        await GiveAsync(admin, CodeOf(portal, secret, TimeSpan.FromSeconds(seconds)));

        (admin.Address.AbsolutePath == "/home").ShouldBe(taken);
    }

    [Fact]
    public async Task RecoveryCode_OpensOnce()
    {
        await using var portal = await StartAsync();
        using var first = await portal.SignInAsync("platform");
        var codes = await SetUpAsync(portal, first);

        using var admin = await portal.SignInAsync("platform");
        await GiveAsync(admin, codes[0].ToLowerInvariant());
        admin.Address.AbsolutePath.ShouldBe("/home");
        using var again = await portal.SignInAsync("platform");
        await GiveAsync(again, codes[0]);
        again.ErrorOf("Code")!.ShouldContain("已经用过");
        await GiveAsync(again, codes[1]);

        again.Address.AbsolutePath.ShouldBe("/home");
        await using var db = portal.Database.Open();
        (await db.RecoveryCodes.CountAsync(row => row.UsedAt != null)).ShouldBe(2);
    }

    [Fact]
    public async Task WrongCodes_LockTheAccount_AlsoWhenThePasswordIsGivenInBetween()
    {
        await using var portal = await StartAsync();
        var secret = await OwnAsync(portal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var guesser = await portal.SignInAsync("platform");
        for (var tries = 0; tries < 3; tries++)
        {
            await GiveAsync(guesser, "000000");
        }

        using var again = await portal.SignInAsync("platform");
        again.Address.AbsolutePath.ShouldBe(Page);
        await GiveAsync(again, "000001");
        await GiveAsync(again, "000002");
        await GiveAsync(again, CodeOf(portal, secret));

        again.Address.AbsolutePath.ShouldBe("/accounts/login");
        again.Page.Body!.TextContent.ShouldContain("暂时锁定");
        using var locked = await portal.SignInAsync("platform");
        locked.Address.AbsolutePath.ShouldBe("/accounts/login");
        portal.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        using var later = await portal.SignInAsync("platform");
        await GiveAsync(later, CodeOf(portal, secret));
        later.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact]
    public async Task SessionThatWaits_EndsAfterAQuarterOfAnHour_AndCanBeLeft()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        await admin.SubmitAsync(admin.Form("/accounts/logout"));
        admin.Address.AbsolutePath.ShouldBe("/accounts/login");
        await admin.SignInAsync("platform");
        admin.Address.AbsolutePath.ShouldBe(Page);

        portal.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        await admin.OpenAsync(Page);

        admin.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public void WithoutASetting_PlatformAdministratorsAreAsked_AndNobodyElse() =>
        Enum.GetValues<UserRole>().Where(new LoginOptions().AsksSecondFactorOf).ShouldBe([UserRole.PlatformAdministrator]);

    [Fact]
    public async Task AccountsOfCompanies_AreNotAsked()
    {
        await using var portal = await StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");

        browser.Address.AbsolutePath.ShouldBe("/home");
        await browser.OpenAsync(Page);
        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["Login:SecondFactor"] = "true" });
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        return portal;
    }

    /// <summary>Sets the factor up in a browser that is then forgotten.</summary>
    private static async Task<byte[]> OwnAsync(TestPortal portal)
    {
        using var admin = await portal.SignInAsync("platform");
        var secret = SecretOn(admin);
        await SetUpAsync(portal, admin);
        return secret;
    }

    private static async Task<IReadOnlyList<string>> SetUpAsync(TestPortal portal, PortalBrowser admin)
    {
        await ConfirmAsync(admin, CodeOf(portal, SecretOn(admin)));
        admin.Page.QuerySelector("h1")!.TextContent.ShouldBe("保存恢复码");
        return [.. admin.Page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)];
    }

    private static byte[] SecretOn(PortalBrowser browser) => Base32Encoding.ToBytes(browser.Page.QuerySelector(".secret-text")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

    private static string CodeOf(TestPortal portal, byte[] secret, TimeSpan off = default) => new Totp(secret).ComputeTotp((portal.Clock.GetUtcNow() + off).UtcDateTime);

    private static Task<IHtmlDocument> ConfirmAsync(PortalBrowser browser, string code) => browser.SubmitAsync(browser.Form($"{Page}/confirm"), new Dictionary<string, string> { ["Code"] = code });

    private static Task<IHtmlDocument> GiveAsync(PortalBrowser browser, string code) => browser.SubmitAsync(browser.Form(Page), new Dictionary<string, string> { ["Code"] = code });
}
