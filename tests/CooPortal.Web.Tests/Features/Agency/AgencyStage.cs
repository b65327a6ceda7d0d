using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Tests.Features.Agency;

/// <summary>The portal with its worker and the simulated customs: a principal, an agent company, and a stranger.</summary>
internal sealed class AgencyStage : IAsyncDisposable
{
    public const string AgentCode = "91330206MA2AGXYQ6H";
    public const string AgentName = "宁波通达报关代理有限公司";
    public const string PrincipalCode = Some.SocialCreditCode;
    public const string PrincipalOrganisation = "102690233";
    public const string PrincipalName = "宁波示范纺织有限公司";
    public const string PrincipalBlock = "NINGBO SAMPLE TEXTILE CO., LTD.\n18 SAMPLE ROAD, NINGBO, CHINA";

    private readonly SimulatedCustoms _customs;

    private AgencyStage(SimulatedCustoms customs, TestPortal portal)
    {
        _customs = customs;
        Portal = portal;
    }

    public TestPortal Portal { get; }

    public static async Task<AgencyStage> StartAsync(FilingMode agentMode = FilingMode.AgentFiling)
    {
        var customs = await SimulatedCustoms.StartAsync();
        var stage = new AgencyStage(customs, await TestPortal.StartAsync(customs.PortalSettings));
        await stage.AddCompanyAsync("principal", PrincipalCode, PrincipalName, FilingMode.SelfFiling);
        await stage.AddCompanyAsync("agent", AgentCode, AgentName, agentMode);
        await stage.AddCompanyAsync("stranger", "91330200712345672N", "宁波邻居有限公司", FilingMode.SelfFiling);
        await stage.RegisterAtCustomsAsync(AgentCode, AgentName, $"{(int)agentMode}");
        return stage;
    }

    /// <summary>A company of customs' register; mode 2 and 3 are agents.</summary>
    public Task RegisterAtCustomsAsync(string code, string name, string mode) => _customs.WriteAsync(session =>
    {
        var details = new EnterpriseDetails { CiqRegNo = code, EtpsName = name, AplMode = mode };
        session.SaveQualification(code, MessageXml.Write(new QualificationAnswerMessage { CiqRegNo = code, Enterprise = details, RspGenTime = Some.Now }), Some.Now);
    });

    public Task<PortalBrowser> SignInAsync(string userName) => Portal.SignInAsync(userName);

    public async Task<Clerk> ClerkAsync(string userName) => new(await SignInAsync(userName));

    /// <summary>新增 of the agent company through the pages.</summary>
    public static async Task AddAgentAsync(PortalBrowser principal, string code = AgentCode)
    {
        await principal.OpenAsync($"/agency/agents/add?code={code}&query=true");
        await principal.SubmitAsync(principal.Form("/agency/agents/take"), new Dictionary<string, string> { ["codes"] = code });
    }

    /// <summary>Ticks all rows and presses a button, and the question's 确定.</summary>
    public static async Task PressAsync(PortalBrowser browser, string verb)
    {
        await browser.OpenAsync("/agency/agents");
        var fields = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", browser.Token) };
        fields.AddRange(browser.Page.QuerySelectorAll("input[name=ids]").Select(box => new KeyValuePair<string, string>("ids", box.GetAttribute("value")!)));
        await browser.PostAsync($"/agency/agents/{verb}", fields);
    }

    public static async Task ConfirmAsync(PortalBrowser browser, string verb) =>
        await browser.SubmitAsync(browser.Page.Forms.Last(form => form.GetAttribute("action") == $"/agency/agents/{verb}"));

    /// <summary>State of the only row, as the page shows it; empty when there is no row.</summary>
    public static string StatusOn(PortalBrowser browser) => browser.Page.QuerySelector("td.state")?.TextContent.Trim() ?? "";

    /// <summary>刷新状态 until the page shows it.</summary>
    public async Task RefreshUntilAsync(PortalBrowser browser, string status)
    {
        await UntilAsync(async () =>
        {
            await browser.OpenAsync("/agency/agents");
            return StatusOn(browser) == status;
        });
    }

    /// <summary>Lets customs and the jobs work until it holds.</summary>
    public Task UntilAsync(Func<Task<bool>> holds) => SimulatedCustoms.UntilAsync(Portal, holds);

    /// <summary>The relation accepted by customs, through the principal's pages.</summary>
    public async Task RelateAsync()
    {
        using var principal = await SignInAsync("principal");
        await AddAgentAsync(principal);
        await PressAsync(principal, "submit");
        await ConfirmAsync(principal, "submit");
        await RefreshUntilAsync(principal, "海关接收成功");
    }

    /// <summary>The principal in the agent's address book, through the agent's page.</summary>
    public static async Task AddPrincipalAsync(PortalBrowser agent, string code = PrincipalOrganisation)
    {
        await agent.OpenAsync("/agency/principals");
        await agent.SubmitAsync(agent.Form("/agency/principals/save"), new Dictionary<string, string> { ["OrganisationCode"] = code, ["NameZh"] = PrincipalName, ["NameAndAddressEn"] = PrincipalBlock });
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await _customs.DisposeAsync();
    }

    private async Task AddCompanyAsync(string userName, string code, string name, FilingMode mode)
    {
        var user = await Portal.AddAdministratorAsync(userName, Some.Enterprise(code, name));
        await using var db = Portal.Database.Open();
        var profile = new EnterpriseProfile
        {
            EnterpriseId = user.EnterpriseId!.Value,
            Revision = 1,
            NameZh = name,
            NameEn = $"{userName.ToUpperInvariant()} CO., LTD.",
            AddressEn = "88 HARBOUR ROAD, NINGBO",
            FilingMode = mode,
            IssuingOffice = "3101",
            ContactName = "张三",
            ContactTelephone = "057487654321",
            CreatedAt = Some.Now,
            SavedAt = Some.Now,
        };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        db.EnterpriseProfiles.Add(profile);
        var declarant = await db.Users.SingleAsync(row => row.Id == user.Id);
        declarant.FullName = "李申报";
        declarant.IsDeclarant = true;
        declarant.IdNumber = "330203198503123014";
        declarant.Mobile = "13800000001";
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }
}
