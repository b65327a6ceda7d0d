using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Home;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Agency;

/// <summary>委托人维护代理企业信息, with customs at the other end.</summary>
public sealed class AgentsTests
{
    private const string Prompt = "首次维护代理企业信息请先维护企业基本信息！";

    [Theory, Feature(38), Feature(39)]
    [InlineData(SyncStatus.NotSubmitted, FilingMode.SelfFiling, false, "尚未同步成功")]
    [InlineData(SyncStatus.Synced, FilingMode.SelfFiling, true, "在途的变更")]
    [InlineData(SyncStatus.Synced, FilingMode.AgentFiling, false, "不含自理申领")]
    public async Task Page_WhereTheCompanyMayNotNameAgents_ShowsThePromptAndWhy(SyncStatus status, FilingMode mode, bool changing, string why)
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, user, mode, status);
        if (changing)
        {
            await using var db = portal.Database.Open();
            db.EnterpriseProfiles.Add(new EnterpriseProfile { EnterpriseId = user.EnterpriseId!.Value, Revision = 2, FilingMode = mode, CreatedAt = Some.Now, SavedAt = Some.Now });
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/agency/agents");

        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe(Prompt);
        browser.Page.QuerySelector("#content")!.TextContent.ShouldContain(why);
        await browser.PostAsync("/agency/agents/take", new Dictionary<string, string> { ["__RequestVerificationToken"] = browser.Token, ["codes"] = AgencyStage.AgentCode });
        await using var after = portal.Database.Open();
        (await after.AgencyRelations.IgnoreQueryFilters().CountAsync()).ShouldBe(0);
    }

    [Theory, Feature(41)]
    [InlineData("code=91330206MA2AGXYQ6H")]
    [InlineData("name=通达")]
    public async Task Query_ByCodeOrByName_FindsTheAgent(string key)
    {
        await using var stage = await AgencyStage.StartAsync();
        using var browser = await stage.SignInAsync("principal");
        await browser.OpenAsync("/agency/agents");
        browser.Page.QuerySelector("a[href='/agency/agents/add']")!.TextContent.Trim().ShouldBe("新增");

        await browser.OpenAsync($"/agency/agents/add?{key}&query=true");

        browser.Page.QuerySelector("#agents-add h2")!.TextContent.ShouldBe("新增代理企业");
        browser.Page.QuerySelectorAll("input[name=codes]").Select(box => box.GetAttribute("value")).ShouldBe([AgencyStage.AgentCode]);
        browser.Page.QuerySelector("#agents-add")!.TextContent.ShouldContain(AgencyStage.AgentName);
    }

    [Theory]
    [InlineData("code=913302001026902334", "code", "校验位")]
    [InlineData("name=通", "name", "两个字")]
    [InlineData("code=", "code", "请输入")]
    public async Task Query_WithBadInput_SaysSoBesideTheField(string query, string field, string words)
    {
        await using var stage = await AgencyStage.StartAsync();
        using var browser = await stage.SignInAsync("principal");

        await browser.OpenAsync($"/agency/agents/add?{query}&query=true");

        browser.ErrorOf(field)!.ShouldContain(words);
    }

    [Fact, Feature(40), Feature(42), Feature(43), Feature(44), Feature(46), Feature(47)]
    public async Task Agent_IsAddedSubmittedAndAccepted_AndAnAddedOneMayGo()
    {
        await using var stage = await AgencyStage.StartAsync();
        using var browser = await stage.SignInAsync("principal");

        await AgencyStage.AddAgentAsync(browser);
        browser.Page.QuerySelector("#agents-add").ShouldBeNull();
        AgencyStage.StatusOn(browser).ShouldBe("暂存待提交");
        browser.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);

        await AgencyStage.PressAsync(browser, "delete");
        browser.Page.QuerySelector("dialog p")!.TextContent.ShouldBe("确定删除当前选中的数据？");
        await AgencyStage.ConfirmAsync(browser, "delete");
        browser.Page.QuerySelector(".flash")!.TextContent.Trim().ShouldBe("删除成功");
        browser.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();

        await AgencyStage.AddAgentAsync(browser);
        await AgencyStage.PressAsync(browser, "submit");
        browser.Page.QuerySelector("dialog p")!.TextContent.ShouldBe("确定提交当前选中的数据？");
        await AgencyStage.ConfirmAsync(browser, "submit");
        browser.Page.QuerySelector(".flash")!.TextContent.Trim().ShouldBe("提交成功");

        await stage.RefreshUntilAsync(browser, "海关接收成功");
        await AgencyStage.PressAsync(browser, "submit");
        await AgencyStage.ConfirmAsync(browser, "submit");
        browser.Page.QuerySelector(".flash-error")!.TextContent.ShouldContain("仅“暂存待提交”“删除待提交”状态的代理企业信息可以提交");
        AgencyStage.StatusOn(browser).ShouldBe("海关接收成功");
    }

    [Fact, Feature(43), Feature(45), Feature(46), Feature(48)]
    public async Task AcceptedAgent_IsDeletedByASecondSubmission()
    {
        await using var stage = await AgencyStage.StartAsync();
        await stage.RelateAsync();
        using var browser = await stage.SignInAsync("principal");

        await AgencyStage.PressAsync(browser, "delete");
        await AgencyStage.ConfirmAsync(browser, "delete");
        browser.Page.QuerySelector(".flash")!.TextContent.Trim().ShouldBe("删除待提交");
        AgencyStage.StatusOn(browser).ShouldBe("删除待提交");

        await AgencyStage.PressAsync(browser, "submit");
        await AgencyStage.ConfirmAsync(browser, "submit");
        await stage.RefreshUntilAsync(browser, "");
        browser.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact, Feature(40), Feature(43), Feature(46)]
    public async Task SubmittedAgents_AreAllListed_AndNeitherDeletedNorSubmittedAgain()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        var neighbour = await portal.AddAdministratorAsync("other", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        await MenuTests.AddProfileAsync(portal, user, FilingMode.SelfFiling);
        await using (var db = portal.Database.Open())
        {
            db.AddRange(Submitted(user, "通达一"), Submitted(user, "通达二"), Submitted(neighbour, "别家的代理"));
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync("/agency/agents");
        browser.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        browser.Page.QuerySelector("tbody")!.TextContent.ShouldNotContain("别家的代理");
        foreach (var verb in new[] { "delete", "submit" })
        {
            await AgencyStage.PressAsync(browser, verb);
            await AgencyStage.ConfirmAsync(browser, verb);

            browser.Page.QuerySelector(".flash-error")!.TextContent.ShouldContain("状态为“已提交”");
            AgencyStage.StatusOn(browser).ShouldBe("已提交");
        }
    }

    private static AgencyRelation Submitted(User principal, string agent)
    {
        var relation = new AgencyRelation
        {
            EnterpriseId = principal.EnterpriseId!.Value,
            PrincipalSocialCreditCode = AgencyStage.PrincipalCode,
            PrincipalOrganisationCode = AgencyStage.PrincipalOrganisation,
            PrincipalNameZh = AgencyStage.PrincipalName,
            AgentSocialCreditCode = $"{AgencyStage.AgentCode[..17]}{agent[^1]}",
            AgentNameZh = agent,
            CreatedAt = Some.Now,
        };
        relation.Submit(Some.Now);
        return relation;
    }

    [Fact]
    public async Task Agent_ThatCustomsDoesNotTake_IsRefusedWithTheReason()
    {
        await using var stage = await AgencyStage.StartAsync();
        using var browser = await stage.SignInAsync("principal");
        await AgencyStage.AddAgentAsync(browser);
        await stage.RegisterAtCustomsAsync(AgencyStage.AgentCode, AgencyStage.AgentName, "1");

        await AgencyStage.PressAsync(browser, "submit");
        await AgencyStage.ConfirmAsync(browser, "submit");

        await stage.RefreshUntilAsync(browser, "海关接收失败");
        browser.Page.QuerySelector("tbody")!.TextContent.ShouldContain("申领模式不含代理申领");
    }
}
