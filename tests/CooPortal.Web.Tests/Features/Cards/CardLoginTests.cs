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
