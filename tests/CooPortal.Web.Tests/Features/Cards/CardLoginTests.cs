using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Cards;

public sealed class CardLoginTests
{
    private static Dictionary<string, string> Password(int card, PortalBrowser browser) => new()
    {
        ["card"] = browser.Page.QuerySelectorAll("input[name=card]")[card].GetAttribute("value")!,
        ["password"] = AgentStage.CardPassword,
    };

    [Theory]
    [Feature(3)]
    [InlineData(0, "legal", CardKind.LegalPerson, SessionMethod.LegalPersonCard)]
    [InlineData(1, "operator", CardKind.Operator, SessionMethod.OperatorCard)]
    public async Task Card_BoundToAUser_OpensASessionOfItsKind(int card, string name, CardKind kind, SessionMethod method)
    {
        await using var stage = await AgentStage.StartAsync();
        var user = await stage.Portal.AddAdministratorAsync();
        await stage.BindCardAsync(user, name, kind);
        using var browser = await BeginAsync(stage);
        await AgentStage.OpenAgentAsync(browser);

        await stage.AgreeAsync(browser, Password(card, browser));

        browser.Address.PathAndQuery.ShouldBe("/home");
        browser.Page.Body!.TextContent.ShouldContain("王管理");
        await using var db = stage.Portal.Database.Open();
        (await db.Sessions.SingleAsync()).Method.ShouldBe(method);
    }

    [Fact]
    [Feature(19)]
    public async Task FirstCardLogin_SaysWhichControlToInstall_AndAnOlderOneIsToldToUpgrade()
    {
        await using var stage = await AgentStage.StartAsync(minimumVersion: "99.0.0");
        await stage.BindCardAsync(await stage.Portal.AddAdministratorAsync(), "legal", CardKind.LegalPerson);
        using var browser = await stage.VisitAsync("/accounts/login");
        var login = browser.Page.QuerySelectorAll("a, button").Single(element => element.TextContent.Trim() == "卡介质登录");

        await browser.OpenAsync(login.GetAttribute("href") ?? "/card/login");
        browser.Page.Body!.TextContent.ShouldContain("99.0.0 及以上版本");
        browser.Page.Body!.TextContent.ShouldContain("电子口岸客户端控件");
        await browser.SubmitAsync(browser.Form("/card/login"));
        browser.Page.QuerySelector(".hint")!.TextContent.ShouldContain("没有安装或没有启动");
        await AgentStage.OpenAgentAsync(browser);
        await stage.AgreeAsync(browser, Password(0, browser));

        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("请升级到 99.0.0 及以上版本");
        await using var db = stage.Portal.Database.Open();
        (await db.Sessions.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Password_Wrong_IsSaidWithTheTriesLeft_AndTheFifthLocksTheCard()
    {
        await using var stage = await AgentStage.StartAsync();
        await stage.BindCardAsync(await stage.Portal.AddAdministratorAsync(), "legal", CardKind.LegalPerson);
        using var browser = await BeginAsync(stage);
        await AgentStage.OpenAgentAsync(browser);
        var wrong = Password(0, browser);
        wrong["password"] = "111111";

        await stage.AgreeAsync(browser, wrong);
        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("密码");
        for (var tries = 0; tries < 4; tries++)
        {
            await stage.AgreeAsync(browser, wrong);
        }

        await stage.AgreeAsync(browser, Password(0, browser));
        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("锁定");
        await using var db = stage.Portal.Database.Open();
        (await db.Sessions.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(-6, 0)]
    [InlineData(0, 4)]
    public async Task Card_Expired_IsRefusedByTheControl_AndByThePortalWhereTheComputersClockIsWrong(int madeYears, int portalYears)
    {
        await using var stage = await AgentStage.StartAsync(cardsMadeAt: Some.Now.AddYears(madeYears));
        await stage.BindCardAsync(await stage.Portal.AddAdministratorAsync(), "legal", CardKind.LegalPerson);
        stage.Portal.Clock.Advance(Some.Now.AddYears(portalYears) - Some.Now);
        using var browser = await BeginAsync(stage);
        await AgentStage.OpenAgentAsync(browser);

        await stage.AgreeAsync(browser, Password(0, browser));

        browser.Address.GetLeftPart(UriPartial.Authority).ShouldBe(stage.AgentOrigin);
        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldMatch("该卡证书不在有效期内.*请到制卡点更新后再使用");
        await using var db = stage.Portal.Database.Open();
        (await db.Sessions.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Agent_NotRunning_IsSaidInsteadOfALink()
    {
        await using var stage = await AgentStage.StartAsync();
        await stage.Portal.AddAdministratorAsync();
        using var browser = await stage.SignInAsync("admin");
        await stage.PairAsync(browser);
        await stage.StopAgentAsync();
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("[data-agent-state='NotStarted']") is not null, "the agent is seen to be down");
        await browser.PostAsync("/accounts/logout", [new("__RequestVerificationToken", browser.Token)]);

        await browser.OpenAsync("/card/login");
        await browser.SubmitAsync(browser.Form("/card/login"));

        browser.Page.QuerySelector("[data-agent-link]").ShouldBeNull();
        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("打印控件没有启动");
        await stage.RestartAgentAsync();
    }

    [Fact]
    public async Task Card_NotBound_IsRefusedOnTheAgentsPage()
    {
        await using var stage = await AgentStage.StartAsync();
        await stage.Portal.AddAdministratorAsync();
        using var browser = await BeginAsync(stage);
        await AgentStage.OpenAgentAsync(browser);

        await stage.AgreeAsync(browser, Password(0, browser));

        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("门户未登记该卡");
    }

    [Fact]
    public async Task Challenge_BegunByAnAttacker_AndSignedByTheVictim_LetsNeitherIn()
    {
        await using var stage = await AgentStage.StartAsync();
        await stage.BindCardAsync(await stage.Portal.AddAdministratorAsync(), "legal", CardKind.LegalPerson);
        using var attacker = await BeginAsync(stage);
        var link = attacker.Page.QuerySelector("[data-agent-link]")!.GetAttribute("href")!;
        using var victim = await stage.VisitAsync("/card/login");
        await victim.OpenAsync(link);

        await stage.AgreeAsync(victim, Password(0, victim));

        victim.Status.ShouldBe(HttpStatusCode.Conflict);
        victim.Page.Body!.TextContent.ShouldContain("由另一个浏览器");
        await attacker.OpenAsync(victim.Address.PathAndQuery);
        attacker.Status.ShouldBe(HttpStatusCode.Conflict);
        await using var db = stage.Portal.Database.Open();
        (await db.Sessions.CountAsync()).ShouldBe(0);
        (await db.AuditEntries.CountAsync(entry => entry.Action == "RefuseCardChallenge")).ShouldBe(1);
    }

    [Fact]
    public async Task Link_OpenedInAnotherBrowser_ShowsNoAgentLink()
    {
        await using var stage = await AgentStage.StartAsync();
        using var browser = await BeginAsync(stage);
        var address = browser.Address.PathAndQuery;
        using var other = await stage.VisitAsync(address);

        other.Page.QuerySelector("[data-agent-link]").ShouldBeNull();
        other.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("另一个浏览器");
    }

    private static async Task<PortalBrowser> BeginAsync(AgentStage stage)
    {
        var browser = await stage.VisitAsync("/card/login");
        await browser.SubmitAsync(browser.Form("/card/login"));
        return browser;
    }
}
