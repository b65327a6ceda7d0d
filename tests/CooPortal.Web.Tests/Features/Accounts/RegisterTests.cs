using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

public sealed class RegisterTests
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["SocialCreditCode"] = Some.SocialCreditCode,
        ["NameZh"] = "宁波示范纺织有限公司",
        ["FullName"] = "李新",
        ["IdNumber"] = "11010519491231002X",
        ["Mobile"] = "13800138000",
        ["UserName"] = "lixin",
        ["Password"] = TestPortal.Password,
        ["RepeatedPassword"] = TestPortal.Password,
        ["PrivacyAgreed"] = "true",
        ["CaptchaAnswer"] = TestPortal.CaptchaAnswer,
    };

    [Fact]
    public async Task Register_WhenApprovedByThePlatform_OpensTheDoor()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var newcomer = portal.Visit();
        await newcomer.OpenAsync("/accounts/register");

        await newcomer.SubmitAsync(newcomer.Form("/accounts/register"), Valid);
        newcomer.Page.QuerySelector("h1")!.TextContent.ShouldBe("注册已提交");
        await newcomer.SignInAsync("lixin");
        newcomer.Page.QuerySelector("[role='alert']")!.TextContent.ShouldContain("尚未通过核验");

        using var platform = await portal.SignInAsync("platform");
        await platform.OpenAsync("/accounts/registrations");
        await platform.SubmitAsync(platform.Form("/accounts/registrations/decide"), button: "通过");
        await newcomer.SignInAsync("lixin");
        newcomer.Address.AbsolutePath.ShouldBe("/home");
    }

    [Fact]
    public async Task Register_WithBrokenCodes_SaysSoBesideEachFieldAndKeepsWhatWasTyped()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        await browser.SubmitAsync(browser.Form("/accounts/register"), new Dictionary<string, string>(Valid)
        {
            ["SocialCreditCode"] = "913302001026902334",
            ["IdNumber"] = "110105194912310021",
            ["Mobile"] = "12345",
            ["RepeatedPassword"] = "Other-Horse-99",
        });

        browser.ErrorOf("SocialCreditCode")!.ShouldContain("校验位");
        browser.ErrorOf("IdNumber").ShouldNotBeNull();
        browser.ErrorOf("Mobile")!.ShouldContain("11位");
        browser.ErrorOf("RepeatedPassword")!.ShouldContain("不一致");
        browser.Page.QuerySelector("input[name='NameZh']")!.GetAttribute("value").ShouldBe("宁波示范纺织有限公司");
        await using var db = portal.Database.Open();
        (await db.Enterprises.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("Qwertyuiop123!", "泄露")]
    [InlineData("Kq9-Lixin-7xWz", "不能包含用户名")]
    [InlineData("Kq9宁波示范纺织有限公司Wz", "不能包含用户名")]
    public async Task Register_WithAPasswordThatOthersGuess_IsRefusedBesideTheField(string password, string words)
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        await browser.SubmitAsync(browser.Form("/accounts/register"), new Dictionary<string, string>(Valid) { ["Password"] = password, ["RepeatedPassword"] = password });

        browser.ErrorOf("Password")!.ShouldContain(words);
        await using var db = portal.Database.Open();
        (await db.Users.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task StrengthMeter_StandsByTheNewPasswordOnly_AndWaitsForTheScript()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        var meter = browser.Page.QuerySelectorAll("[data-strength-of]").ShouldHaveSingleItem();
        meter.GetAttribute("data-strength-of").ShouldBe("Password");
        meter.HasAttribute("hidden").ShouldBeTrue();
        meter.TextContent.ShouldContain("仅供参考");
        browser.Page.QuerySelectorAll("script[src]").ShouldContain(script => script.GetAttribute("src")!.Contains("/js/passwords"));
    }

    [Fact]
    public async Task Register_OfACompanyThatIsHere_IsRefusedByTheVerb()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        await browser.SubmitAsync(browser.Form("/accounts/register"), Valid);

        browser.ErrorOf("SocialCreditCode")!.ShouldContain("已经注册");
        await using var db = portal.Database.Open();
        (await db.Enterprises.CountAsync(row => row.State == EnterpriseState.Pending)).ShouldBe(0);
    }

    [Fact]
    public async Task Register_KeepsTheVersionThatWasAgreedTo_WithItsTime_AlsoInTheAuditTrail()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/privacy");
        var version = browser.Page.QuerySelector(".prose .muted")!.TextContent.Replace("版本 ", "", StringComparison.Ordinal);
        await browser.OpenAsync("/accounts/register");

        await browser.SubmitAsync(browser.Form("/accounts/register"), Valid);

        await using var db = portal.Database.Open();
        var user = await db.Users.SingleAsync();
        user.PrivacyVersion.ShouldBe(version);
        user.PrivacyAgreedAt.ShouldBe(portal.Clock.GetUtcNow().UtcDateTime);
        (await db.AuditEntries.SingleAsync(entry => entry.Action == "RegisterEnterprise")).Changes.ShouldContain($"\"PrivacyVersion\":[\"{version}\"]");
    }

    [Fact]
    public async Task Register_WithoutTheBox_SaysSoBesideIt_AndKeepsWhatWasTyped()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        await browser.SubmitAsync(browser.Form("/accounts/register"), new Dictionary<string, string>(Valid) { ["PrivacyAgreed"] = "" });

        browser.ErrorOf("PrivacyAgreed")!.ShouldContain("同意后勾选");
        foreach (var name in new[] { "SocialCreditCode", "NameZh", "FullName", "IdNumber", "Mobile", "UserName" })
        {
            browser.Page.QuerySelector($"input[name='{name}']")!.GetAttribute("value").ShouldBe(Valid[name]);
        }

        await using var db = portal.Database.Open();
        (await db.Users.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Register_AfterTheTextHasChanged_AsksForTheNewOne()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");

        await browser.SubmitAsync(browser.Form("/accounts/register"), new Dictionary<string, string>(Valid) { ["PrivacyVersion"] = "2020-01-01" });

        browser.ErrorOf("PrivacyAgreed")!.ShouldContain("已更新");
        browser.Page.QuerySelector("input[type=checkbox][name=PrivacyAgreed]")!.HasAttribute("checked").ShouldBeFalse();
        await browser.SubmitAsync(browser.Form("/accounts/register"), Valid);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("注册已提交");
    }

    [Fact, Feature(17)]
    public async Task RequiredFields_AreYellowExactlyWhereTheServerInsists()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = portal.Visit();
        await browser.OpenAsync("/accounts/register");
        var yellow = browser.Page.QuerySelectorAll(".required-field").Select(field => field.GetAttribute("name")!).Order().ToList();

        await browser.SubmitAsync(browser.Form("/accounts/register"), Valid.Keys.ToDictionary(name => name, _ => ""));
        var insisted = browser.Page.QuerySelectorAll(".field.has-error").Select(field => field.GetAttribute("data-field")!).Order().ToList();

        yellow.ShouldNotBeEmpty();
        insisted.ShouldBe(yellow);
    }

    [Fact]
    public async Task Registrations_ForAnEnterprisesAdministrator_AreForbidden()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/accounts/registrations");

        browser.Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("没有权限");
    }
}
