using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>代理打印授权 of a principal, and what its agent company may print.</summary>
public sealed class AgentPrintTests : IAsyncLifetime
{
    private const string Page = "/self-print/print-authorisation";
    private const string AgentCode = "91330206MA2AGXYQ6H";
    private const string AgentName = "宁波通达报关代理有限公司";

    private TestPortal portal = null!;
    private User principal = null!;
    private User agent = null!;
    private PortalBrowser browser = null!;
    private PortalBrowser agents = null!;

    public async Task InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        principal = await portal.AddAdministratorAsync("principal");
        agent = await portal.AddAdministratorAsync("agent", Some.Enterprise(AgentCode, AgentName));
        browser = await portal.SignInWithLegalPersonCardAsync(principal);
        agents = await portal.SignInAsync("agent");
    }

    public async Task DisposeAsync()
    {
        agents.Dispose();
        browser.Dispose();
        await portal.DisposeAsync();
    }

    [Fact, Feature(258)]
    public async Task Principal_WithoutAnAuthorisedSeal_OrForACompanyThatIsNotItsAgent_IsRefused()
    {
        await RelateAsync(principal);
        await browser.OpenAsync(Page);
        browser.Page.QuerySelector(".toolbar")!.TextContent.ShouldContain("授权成功，再办理代理打印授权");
        await GrantAsync();
        Flash().ShouldContain("请先完成印章、签名制作");

        await portal.AuthoriseSealsAsync(principal.EnterpriseId!.Value);
        await GrantAsync("91330282MA2CKW7TXF");
        Flash().ShouldContain("不是海关已接收的代理企业");
        await GrantAsync();

        Flash().ShouldContain("代理打印授权成功");
    }

    [Fact, Feature(257)]
    public async Task Agent_IsAuthorisedOnce_AndASecondTimeChangesNothing()
    {
        await portal.AuthoriseSealsAsync(principal.EnterpriseId!.Value);
        await RelateAsync(principal);
        await browser.OpenAsync($"{Page}/add");
        browser.Page.QuerySelector("#print-authorisation-add")!.TextContent.ShouldContain(AgentName);
        await browser.SubmitAsync(browser.Form($"{Page}/grant"));
        Flash().ShouldContain("代理打印授权成功");
        browser.Page.QuerySelector("tbody")!.TextContent.ShouldContain(AgentCode);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await GrantAsync();

        Flash().ShouldContain("无需重复授权");
        await using var db = portal.Database.Open();
        (await db.PrintAuthorisations.InEveryEnterprise().SingleAsync()).GrantedAt.ShouldBe(Some.Now);
        await browser.OpenAsync($"{Page}/add");
        browser.Page.QuerySelector("#print-authorisation-add")!.TextContent.ShouldContain("没有可授权的代理企业");
    }

    [Fact, Feature(259)]
    public async Task Agent_PrintsWhatItDeclaredAfterTheAuthorisation_AndNothingOfOtherPrincipals()
    {
        var other = await portal.AddAdministratorAsync("other", Some.Enterprise("91330282MA2CKW7TXF", "慈溪新光电器有限公司"));
        foreach (var company in new[] { principal, other })
        {
            await portal.AuthoriseSealsAsync(company.EnterpriseId!.Value);
            await RelateAsync(company);
        }

        var before = await AddAsync(principal, "C261026902330001", Some.Now.AddSeconds(-1));
        await GrantAsync();
        var after = await AddAsync(principal, "C261026902330002", Some.Now.AddSeconds(1));
        await AddAsync(other, "C26MA2CKW7TX0001", Some.Now.AddSeconds(1));

        await agents.OpenAsync("/self-print/print");

        agents.Page.QuerySelectorAll("td.code").Select(cell => cell.TextContent).ShouldBe([after.Number]);
        await agents.OpenAsync($"/self-print/print?Number={before.Number}");
        agents.Page.QuerySelector("[data-obstacle]")!.TextContent.ShouldContain("授权后新申报的证书才能代理打印");
        await agents.OpenAsync("/self-print/print?Number=C26MA2CKW7TX0001");
        agents.Page.QuerySelector("[data-obstacle]")!.TextContent.ShouldContain("慈溪新光电器有限公司尚未授权贵公司代理打印");
        await browser.OpenAsync("/self-print/print");
        browser.Page.QuerySelectorAll("td.code").Length.ShouldBe(2);

        await browser.OpenAsync(Page);
        await browser.SubmitAsync(browser.Page.Forms.First(form => form.GetAttribute("action")!.Contains("/withdraw/", StringComparison.Ordinal)));
        await browser.SubmitAsync(browser.Page.Forms.Last(form => form.GetAttribute("action")!.Contains("/withdraw/", StringComparison.Ordinal)));
        Flash().ShouldContain("已取消");
        await agents.OpenAsync("/self-print/print");
        agents.Page.QuerySelectorAll("td.code").ShouldBeEmpty();
        await using var db = portal.Database.Open();
        (await new SelfPrintRights(db).ObstacleAsync(after, agent.EnterpriseId!.Value, CancellationToken.None))!.Kind.ShouldBe(SelfPrintObstacleKind.AgentNotAllowed);
    }

    [Fact, Feature(260)]
    public async Task AgentsList_OfPrincipals_IsSearchedByCodeAndName()
    {
        var other = await portal.AddAdministratorAsync("other", Some.Enterprise("91330282MA2CKW7TXF", "慈溪新光电器有限公司"));
        await ChangeAsync(db => db.AddRange(Authorisation(principal, Some.SocialCreditCode, "宁波示范纺织有限公司"), Authorisation(other, "91330282MA2CKW7TXF", "慈溪新光电器有限公司")));

        await agents.OpenAsync("/self-print/principals");
        agents.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        await agents.SubmitAsync(agents.Page.Forms.First(form => form.GetAttribute("action") == "/self-print/principals"), new Dictionary<string, string> { ["Name"] = "新光" });
        agents.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("慈溪新光电器有限公司");
        await agents.OpenAsync($"/self-print/principals?Code={Some.SocialCreditCode.ToLowerInvariant()}");
        agents.Page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("宁波示范纺织有限公司");
        await agents.OpenAsync("/self-print/principals?Name=没有");
        agents.Page.QuerySelector(".empty")!.TextContent.ShouldContain("无符合条件的委托企业");
        await browser.OpenAsync("/self-print/principals");
        browser.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    private PrintAuthorisation Authorisation(User from, string code, string name) => new()
    {
        EnterpriseId = from.EnterpriseId!.Value,
        PrincipalSocialCreditCode = code,
        PrincipalNameZh = name,
        AgentEnterpriseId = agent.EnterpriseId!.Value,
        AgentSocialCreditCode = AgentCode,
        AgentNameZh = AgentName,
        GrantedAt = Some.Now,
        GrantedByName = "王管理",
    };

    private async Task GrantAsync(string code = AgentCode)
    {
        await browser.OpenAsync(Page);
        await browser.PostAsync($"{Page}/grant", [new("code", code), new("__RequestVerificationToken", browser.Token)]);
    }

    private Task RelateAsync(User from) => ChangeAsync(async db =>
    {
        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == from.EnterpriseId);
        var relation = new AgencyRelation
        {
            EnterpriseId = enterprise.Id,
            PrincipalSocialCreditCode = enterprise.SocialCreditCode,
            PrincipalOrganisationCode = enterprise.OrganisationCode,
            PrincipalNameZh = enterprise.NameZh,
            AgentSocialCreditCode = AgentCode,
            AgentNameZh = AgentName,
            CreatedAt = Some.Now,
        };
        relation.Submit(Some.Now);
        relation.Answer(accepted: true, Some.Now);
        db.Add(relation);
    });

    /// <summary>A certificate that the agent declared for the principal, and that customs approved a minute later.</summary>
    private async Task<Certificate> AddAsync(User exporter, string number, DateTime declaredAt)
    {
        var certificate = SomeCertificates.Draft(agent.EnterpriseId!.Value, number, declaredAt, header => header.DestinationCode = "JPN", number[3..12]);
        certificate.Declare(new ManualClock(declaredAt), CertificateAction.ReceiveApproval);
        certificate.ExporterEnterpriseId = exporter.EnterpriseId;
        certificate.Issue.ApprovedAt = declaredAt.AddMinutes(1);
        await ChangeAsync(db => db.Add(certificate));
        return certificate;
    }

    private Task ChangeAsync(Action<CooPortalDbContext> change) => ChangeAsync(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    private async Task ChangeAsync(Func<CooPortalDbContext, Task> change)
    {
        await using var db = portal.Database.Open();
        await change(db);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private string Flash() => browser.Page.QuerySelector(".flashes")?.TextContent ?? "";
}
