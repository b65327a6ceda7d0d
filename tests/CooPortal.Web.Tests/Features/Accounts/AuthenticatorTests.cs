using AngleSharp.Html.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Data.Encryption;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

/// <summary>Another phone, or new recovery codes, for a platform administrator who can still sign in.</summary>
public sealed class AuthenticatorTests
{
    private const string Page = "/accounts/authenticator";
    private const string Asked = "/accounts/second-factor";

    [Fact]
    public async Task NewPhone_TakesOver_OnlyWithItsFirstCode()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        var (old, oldCodes) = await SetUpAsync(portal, admin);
        using var elsewhere = await SignInAsync(portal, old);
        await admin.OpenAsync("/accounts/profile");
        await admin.OpenAsync(admin.Page.QuerySelector($"a[href='{Page}']")!.GetAttribute("href")!);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await admin.SubmitAsync(admin.Form($"{Page}/begin"), Given(CodeOf(portal, old)));
        admin.Address.AbsolutePath.ShouldBe($"{Page}/phone");
        var next = SecretOn(admin);
        next.ShouldNotBe(old);
        await admin.SubmitAsync(admin.Form($"{Page}/confirm"), new Dictionary<string, string> { ["Code"] = CodeOf(portal, old) });
        admin.ErrorOf("Code")!.ShouldContain("原手机仍然有效");
        SecretOn(admin).ShouldBe(next);
        using (var meanwhile = await SignInAsync(portal, old))
        {
            meanwhile.Address.AbsolutePath.ShouldBe("/home");
        }

        await admin.SubmitAsync(admin.Form($"{Page}/confirm"), new Dictionary<string, string> { ["Code"] = CodeOf(portal, next) });

        admin.Page.QuerySelector("h1")!.TextContent.ShouldBe("保存恢复码");
        admin.Page.Body!.TextContent.ShouldContain("换到新手机");
        var codes = CodesOn(admin);
        codes.Count.ShouldBe(10);
        codes.Intersect(oldCodes).ShouldBeEmpty();
        await admin.OpenAsync("/platform/jobs");
        admin.Address.AbsolutePath.ShouldBe("/platform/jobs");
        await elsewhere.OpenAsync("/home");
        elsewhere.Address.AbsolutePath.ShouldBe("/accounts/login");
        using var withOld = await SignInAsync(portal, old);
        withOld.ErrorOf("Code")!.ShouldContain("不正确");
        await GiveAsync(withOld, oldCodes[1]);
        withOld.ErrorOf("Code")!.ShouldContain("不正确");
        using var withNew = await SignInAsync(portal, next);
        withNew.Address.AbsolutePath.ShouldBe("/home");
        await using var db = portal.Database.Open();
        var factor = await db.SecondFactors.SingleAsync();
        (factor.NextSecret.Length, factor.NextSessionId, factor.NextUntil).ShouldBe((0, null, null));
        (await db.AuditEntries.CountAsync(entry => entry.Action == nameof(ChangePhone))).ShouldBe(1);
        db.Model.FindEntityType(typeof(SecondFactor))!.FindProperty(nameof(SecondFactor.NextSecret))!.FindAnnotation(ProtectedColumns.Annotation).ShouldNotBeNull();
    }

    [Fact]
    public async Task RecoveryCodes_AreRenewed_AndThePhoneStays()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        var (secret, oldCodes) = await SetUpAsync(portal, admin);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await admin.OpenAsync(Page);
        admin.Page.QuerySelector(".facts")!.TextContent.ShouldContain("10 个");

        await admin.SubmitAsync(admin.Form($"{Page}/begin"), Given(CodeOf(portal, secret)), button: "重新生成恢复码");

        var codes = CodesOn(admin);
        codes.Count.ShouldBe(10);
        using var later = await portal.SignInAsync("platform");
        await GiveAsync(later, oldCodes[0]);
        later.ErrorOf("Code")!.ShouldContain("不正确");
        await GiveAsync(later, codes[0]);
        later.Address.AbsolutePath.ShouldBe("/home");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var byPhone = await SignInAsync(portal, secret);
        byPhone.Address.AbsolutePath.ShouldBe("/home");
    }

    [Theory]
    [InlineData("Wrong-Horse-9", null, "Password", "密码不正确")]
    [InlineData(TestPortal.Password, "000000", "Code", "不正确或已经用过")]
    [InlineData(TestPortal.Password, "", "Code", "请输入验证码")]
    public async Task WithoutPasswordAndCode_NothingBegins(string password, string? code, string field, string words)
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        var (secret, _) = await SetUpAsync(portal, admin);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await admin.OpenAsync(Page);

        await admin.SubmitAsync(admin.Form($"{Page}/begin"), new Dictionary<string, string> { ["Password"] = password, ["Code"] = code ?? CodeOf(portal, secret) });

        admin.ErrorOf(field)!.ShouldContain(words);
        await admin.OpenAsync($"{Page}/phone");
        admin.Address.AbsolutePath.ShouldBe(Page);
    }

    [Fact]
    public async Task WrongCodes_LockTogetherWithTheLogin()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        var (secret, _) = await SetUpAsync(portal, admin);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await admin.OpenAsync(Page);
        for (var tries = 0; tries < 5; tries++)
        {
            await admin.SubmitAsync(admin.Form($"{Page}/begin"), Given("000000"));
        }

        await admin.SubmitAsync(admin.Form($"{Page}/begin"), Given(CodeOf(portal, secret)));

        admin.ErrorOf("Password")!.ShouldContain("15 分钟后再试");
        await admin.SubmitAsync(admin.Form("/accounts/logout"));
        await admin.SignInAsync("platform");
        admin.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task SecretOfTheNewPhone_IsShownToTheSessionThatAsked_ForAQuarterOfAnHour()
    {
        await using var portal = await StartAsync();
        using var admin = await portal.SignInAsync("platform");
        var (secret, _) = await SetUpAsync(portal, admin);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var other = await SignInAsync(portal, secret);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await admin.OpenAsync(Page);
        await admin.SubmitAsync(admin.Form($"{Page}/begin"), Given(CodeOf(portal, secret)));
        var next = SecretOn(admin);

        await other.OpenAsync($"{Page}/phone");
        other.Address.AbsolutePath.ShouldBe(Page);
        portal.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        await admin.SubmitAsync(admin.Form($"{Page}/confirm"), new Dictionary<string, string> { ["Code"] = CodeOf(portal, next) });

        admin.Address.AbsolutePath.ShouldBe(Page);
        admin.Page.Body!.TextContent.ShouldContain("原手机仍然有效");
        using var later = await SignInAsync(portal, secret);
        later.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact]
    public async Task AccountWithoutASecondFactor_IsToldSo()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var admin = await portal.SignInAsync("platform");

        await admin.OpenAsync(Page);

        admin.Page.QuerySelector("#content")!.TextContent.ShouldContain("没有设置动态验证码");
        admin.Page.Forms.ShouldNotContain(form => form.GetAttribute("action") == $"{Page}/begin");
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["Login:SecondFactor"] = "true" });
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        return portal;
    }

    private static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> SetUpAsync(TestPortal portal, PortalBrowser admin)
    {
        var secret = SecretOn(admin);
        await admin.SubmitAsync(admin.Form($"{Asked}/confirm"), new Dictionary<string, string> { ["Code"] = CodeOf(portal, secret) });
        return (secret, CodesOn(admin));
    }

    private static async Task<PortalBrowser> SignInAsync(TestPortal portal, byte[] secret)
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        var browser = await portal.SignInAsync("platform");
        await GiveAsync(browser, CodeOf(portal, secret));
        return browser;
    }

    private static Task<IHtmlDocument> GiveAsync(PortalBrowser browser, string code) => browser.SubmitAsync(browser.Form(Asked), new Dictionary<string, string> { ["Code"] = code });

    private static Dictionary<string, string> Given(string code) => new() { ["Password"] = TestPortal.Password, ["Code"] = code };

    private static byte[] SecretOn(PortalBrowser browser) => Base32Encoding.ToBytes(browser.Page.QuerySelector(".secret-text")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

    private static string CodeOf(TestPortal portal, byte[] secret) => new Totp(secret).ComputeTotp(portal.Clock.GetUtcNow().UtcDateTime);

    private static List<string> CodesOn(PortalBrowser browser) => [.. browser.Page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)];
}
