using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

/// <summary>The legal-person card opens the company's account, through the real agent.</summary>
public sealed class ActivateTests
{
    [Fact]
    public async Task LegalPersonCard_OfTheCompany_ActivatesItAndIsBoundToTheAdministrator()
    {
        await using var stage = await AgentStage.StartAsync();
        using var newcomer = await RegisterAsync(stage, Some.SocialCreditCode);

        await newcomer.SubmitAsync(newcomer.Form("/accounts/register/activate"));
        await AgentStage.OpenAgentAsync(newcomer);
        newcomer.Page.Body!.TextContent.ShouldContain("企业注册");
        newcomer.Page.Body!.TextContent.ShouldContain("lixin");
        await stage.AgreeAsync(newcomer, Card(newcomer, 0));

        newcomer.Page.QuerySelector("h1")!.TextContent.ShouldBe("注册成功");
        await using var db = stage.Portal.Database.Open();
        (await db.Enterprises.SingleAsync()).State.ShouldBe(EnterpriseState.Active);
        (await db.AuditEntries.CountAsync(entry => entry.Action == "ActivateRegistration")).ShouldBe(1);
        await newcomer.OpenAsync(stage.Origin + "/accounts/login");
        await newcomer.SignInAsync("lixin");
        newcomer.Address.AbsolutePath.ShouldBe("/home");

        using var byCard = await stage.VisitAsync("/card/login");
        await byCard.SubmitAsync(byCard.Form("/card/login"));
        await AgentStage.OpenAgentAsync(byCard);
        await stage.AgreeAsync(byCard, Card(byCard, 0));
        byCard.Address.AbsolutePath.ShouldBe("/home");
        (await db.Sessions.AnyAsync(session => session.Method == SessionMethod.LegalPersonCard)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Some.SocialCreditCode, 1)]
    [InlineData("91330200712345672N", 0)]
    public async Task AnyOtherCard_ActivatesNothing(string socialCreditCode, int card)
    {
        await using var stage = await AgentStage.StartAsync();
        using var newcomer = await RegisterAsync(stage, socialCreditCode);
        await newcomer.SubmitAsync(newcomer.Form("/accounts/register/activate"));
        await AgentStage.OpenAgentAsync(newcomer);

        await stage.AgreeAsync(newcomer, Card(newcomer, card));

        newcomer.Page.QuerySelector("[role=alert]").ShouldNotBeNull();
        await using var db = stage.Portal.Database.Open();
        (await db.Enterprises.SingleAsync()).State.ShouldBe(EnterpriseState.Pending);
        (await db.Cards.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Login_BeforeActivation_LinksToIt()
    {
        await using var stage = await AgentStage.StartAsync();
        using var newcomer = await RegisterAsync(stage, Some.SocialCreditCode);

        await newcomer.OpenAsync("/accounts/login");
        await newcomer.SignInAsync("lixin");
        await newcomer.OpenAsync(newcomer.Page.QuerySelector("a[href^='/accounts/register/done/']")!.GetAttribute("href")!);

        newcomer.Status.ShouldBe(HttpStatusCode.OK);
        newcomer.Form("/accounts/register/activate").ShouldNotBeNull();
    }

    [Fact]
    public async Task CompanyThatWasRefused_MayRegisterAgain_AndTheFormerApplicantStaysOut()
    {
        await using var stage = await AgentStage.StartAsync();
        using (await RegisterAsync(stage, Some.SocialCreditCode, "impostor"))
        {
            await using var db = stage.Portal.Database.Open();
            (await db.Enterprises.SingleAsync()).State = EnterpriseState.Refused;
            await db.SaveAuditedAsync(Actor.System("test"), "Refuse", CancellationToken.None);
        }

        using var owner = await RegisterAsync(stage, Some.SocialCreditCode);

        owner.Page.QuerySelector("h1")!.TextContent.ShouldBe("注册已提交");
        await using var after = stage.Portal.Database.Open();
        (await after.Enterprises.SingleAsync()).State.ShouldBe(EnterpriseState.Pending);
        (await after.Users.SingleAsync(user => user.UserName == "impostor")).IsDisabled.ShouldBeTrue();
    }

    private static Dictionary<string, string> Card(PortalBrowser browser, int card) => new()
    {
        ["card"] = browser.Page.QuerySelectorAll("input[name=card]")[card].GetAttribute("value")!,
        ["password"] = AgentStage.CardPassword,
    };

    private static async Task<PortalBrowser> RegisterAsync(AgentStage stage, string socialCreditCode, string userName = "lixin")
    {
        var browser = await stage.VisitAsync("/accounts/register");
        await browser.SubmitAsync(browser.Form("/accounts/register"), new Dictionary<string, string>
        {
            ["SocialCreditCode"] = socialCreditCode,
            ["NameZh"] = "宁波示范纺织有限公司",
            ["FullName"] = "李新",
            ["IdNumber"] = "11010519491231002X",
            ["Mobile"] = "13800138000",
            ["UserName"] = userName,
            ["Password"] = TestPortal.Password,
            ["RepeatedPassword"] = TestPortal.Password,
            ["PrivacyAgreed"] = "true",
            ["CaptchaAnswer"] = TestPortal.CaptchaAnswer,
        });
        return browser;
    }
}
