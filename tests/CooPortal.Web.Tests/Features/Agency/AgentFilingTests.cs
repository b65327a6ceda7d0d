using System.Net;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Agency;

/// <summary>An agent company files for its principal.</summary>
public sealed class AgentFilingTests
{
    [Fact, Feature(59)]
    public async Task AgentWithoutAPrincipal_IsToldToAddOne_ThenToChooseOne()
    {
        await using var stage = await AgencyStage.StartAsync();
        var agent = await stage.ClerkAsync("agent");
        await agent.OpenAsync($"/certificates/apply/new/{Typed.General}");
        agent.Text.ShouldContain("代理企业请先在“代理信息维护-代理企业维护委托人信息”中添加、保存委托企业，然后在证书申请页面点击公司中文名称旁的“选择”按钮，选择委托企业。");

        using (var browser = await stage.SignInAsync("agent"))
        {
            await AgencyStage.AddPrincipalAsync(browser);
        }

        await agent.OpenAsync($"/certificates/apply/new/{Typed.General}");
        agent.Find("[data-opens=principals-dialog]")!.TextContent.ShouldBe("选择");
        await agent.PressAsync("暂存", Typed.Header(Typed.General).ToDictionary(field => $"Header.{field.Key}", field => field.Value));
        agent.ErrorAt("Header.ExporterNameZh").ShouldContain("选择委托企业");
    }

    [Fact, Feature(53)]
    public async Task Choosing_ByOrganisationCode_FillsTheForm()
    {
        await using var stage = await AgencyStage.StartAsync();
        using (var browser = await stage.SignInAsync("agent"))
        {
            await AgencyStage.AddPrincipalAsync(browser, AgencyStage.PrincipalCode);
        }

        var agent = await stage.ClerkAsync("agent");
        await agent.OpenAsync($"/certificates/apply/new/{Typed.General}");
        var choice = agent.Find("#principals-dialog a[data-principal]")!;
        choice.TextContent.ShouldBe(AgencyStage.PrincipalOrganisation);

        await agent.OpenAsync(choice.GetAttribute("href")!);

        agent.Value("Header.ExporterNameZh").ShouldBe(AgencyStage.PrincipalName);
        agent.Value("Header.ExporterSocialCreditCode").ShouldBe(AgencyStage.PrincipalCode);
        agent.Value("Header.Exporter").ReplaceLineEndings("\n").ShouldBe(AgencyStage.PrincipalBlock);
    }

    [Fact]
    public async Task Declaration_NeedsTheRelation_AndThenBothSeeTheCertificateAndNobodyElse()
    {
        await using var stage = await AgencyStage.StartAsync();
        using (var browser = await stage.SignInAsync("agent"))
        {
            await AgencyStage.AddPrincipalAsync(browser);
        }

        var agent = await stage.ClerkAsync("agent");
        var id = await SaveAsync(agent);
        agent.Text.ShouldContain($"C26{AgencyStage.PrincipalOrganisation}0001");
        await agent.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await agent.PressAsync("保存", Typed.Goods(Typed.General).ToDictionary(field => $"Goods.{field.Key}", field => field.Value));
        await agent.PressAsync("申报");
        agent.ErrorAt("Header.ExporterNameZh").ShouldContain("代理申报须有海关已接收的代理关系");

        await stage.RelateAsync();
        var own = await stage.ClerkAsync("principal");
        await own.OpenAsync($"/certificates/edit/{id}");
        own.Status.ShouldBe(HttpStatusCode.NotFound);
        await agent.OpenAsync($"/certificates/edit/{id}");
        await agent.PressAsync("申报");

        await using var db = stage.Portal.Database.Open();
        var declared = await db.Certificates.InEveryEnterprise().SingleAsync();
        declared.DeclarationRound.ShouldBe(1, agent.Text);
        declared.Header.ExporterSocialCreditCode.ShouldBe(AgencyStage.PrincipalCode);
        declared.Header.FilerSocialCreditCode.ShouldBe(AgencyStage.AgentCode);
        await own.OpenAsync($"/certificates/edit/{id}");
        own.Status.ShouldBe(HttpStatusCode.OK);
        own.Page.QuerySelectorAll("button[form=edit-form]:not([data-live-preview])").ShouldBeEmpty();
        var stranger = await stage.ClerkAsync("stranger");
        await stranger.OpenAsync($"/certificates/edit/{id}");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);

        await stage.UntilAsync(async () =>
        {
            await own.OpenAsync($"/certificates/query/receipts/{id}");
            return own.Text.Contains("数据接收成功", StringComparison.Ordinal);
        });
        await stranger.OpenAsync($"/certificates/query/receipts/{id}");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Agent_SeesNothingOfWhatItsPrincipalFilesItself()
    {
        await using var stage = await AgencyStage.StartAsync();
        await stage.RelateAsync();
        var principal = await stage.ClerkAsync("principal");
        var id = await principal.SaveAsync(Typed.General);

        var agent = await stage.ClerkAsync("agent");
        await agent.OpenAsync($"/certificates/edit/{id}");

        agent.Status.ShouldBe(HttpStatusCode.NotFound);
        await using var db = stage.Portal.Database.OpenAs((await stage.Portal.Database.Open().Enterprises.SingleAsync(row => row.SocialCreditCode == AgencyStage.AgentCode)).Id);
        (await db.Set<Certificate>().CountAsync()).ShouldBe(0);
    }

    private static async Task<Guid> SaveAsync(Clerk agent)
    {
        await agent.OpenAsync($"/certificates/apply/new/{Typed.General}");
        await agent.OpenAsync(agent.Find("#principals-dialog a[data-principal]")!.GetAttribute("href")!);
        await agent.PressAsync("暂存", Typed.Header(Typed.General).ToDictionary(field => $"Header.{field.Key}", field => field.Value));
        return Guid.Parse(agent.Address.Segments[^1]);
    }
}
