using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Home;

/// <summary>The left menu by 申领模式.</summary>
public sealed class MenuTests
{
    [Fact, Feature(6)]
    public async Task Menu_OfAnAdministrator_ListsTheChaptersInTheManualsOrder()
    {
        var menu = await MenuOfAsync(FilingMode.SelfFiling | FilingMode.AgentFiling);

        string[] manual =
        [
            "企业基本信息", "初始值设置", "代理信息维护", "证书申请", "证书查询", "产品预审", "核查互动", "空白证单核销", "空白证单查询", "出口报关单补录",
            "补录信息查询", "受理情况查询", "业务统计", "版本说明", "原产地证明联网状态查询",
        ];
        menu.Where(manual.Contains).ShouldBe(manual);
    }

    [Theory, Feature(30)]
    [InlineData(FilingMode.SelfFiling, true, true, false)]
    [InlineData(FilingMode.AgentFiling, true, false, true)]
    [InlineData(FilingMode.SelfFiling | FilingMode.AgentFiling, true, true, true)]
    [InlineData(FilingMode.None, false, false, false)]
    public async Task Menu_ByFilingMode_ShowsWhatTheModeHas(FilingMode mode, bool applies, bool keepsAgents, bool keepsPrincipals)
    {
        var menu = await MenuOfAsync(mode);

        menu.Contains("证书申请").ShouldBe(applies);
        menu.Contains("证书查询").ShouldBe(applies);
        menu.Contains("证书初始值设置").ShouldBe(keepsAgents);
        menu.Contains("委托人维护代理企业信息").ShouldBe(keepsAgents);
        menu.Contains("代理企业维护委托人信息").ShouldBe(keepsPrincipals);
        menu.ShouldContain("企业基本信息维护");
    }

    [Theory, Feature(31), Feature(58)]
    [InlineData(SyncStatus.NotSubmitted)]
    [InlineData(SyncStatus.Syncing)]
    [InlineData(SyncStatus.SyncFailed)]
    [InlineData(null)]
    public async Task OriginBusiness_BeforeTheProfileIsSynced_SaysWhatComesFirst(SyncStatus? status)
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        if (status is not null)
        {
            await AddProfileAsync(portal, user, FilingMode.SelfFiling, status.Value);
        }

        using var browser = await portal.SignInAsync("admin");

        var form = $"/certificates/edit/{Guid.CreateVersion7()}?type={Typed.General}";
        string[] pages = ["/certificates/apply", form, $"/certificates/copy/{Guid.CreateVersion7()}", $"/certificates/convert/{Guid.CreateVersion7()}", $"/certificates/replace/{Guid.CreateVersion7()}?kind=Amendment", "/supplements/fill", "/supplements/query", "/exchange/status"];
        foreach (var page in pages)
        {
            await browser.OpenAsync(page);

            ShouldAskForTheProfile(browser);
        }

        await browser.OpenAsync("/pre-review/products");
        browser.Page.QuerySelector("#content")!.TextContent.ShouldContain("尚未同步成功，不能使用产品预审");
        browser.Page.QuerySelector(".toolbar").ShouldBeNull();
        await browser.OpenAsync(form);
        await browser.PostAsync(form, [new("Type", Typed.General), new("Header.Consignee", "TOKYO TRADING"), new("__RequestVerificationToken", browser.Token)]);

        ShouldAskForTheProfile(browser);
        browser.Page.QuerySelector("input[name='Header.Consignee']")!.GetAttribute("value").ShouldBe("TOKYO TRADING");
        await MakeSyncedAsync(portal, user);
        await browser.SubmitAsync(browser.Page.Forms.First(kept => kept.Id == "typed"));
        browser.Page.QuerySelector(".flash-success")!.TextContent.ShouldContain("已暂存");
        browser.Page.QuerySelector("textarea[name='Header.Consignee']")!.TextContent.ShouldBe("TOKYO TRADING");
    }

    private static void ShouldAskForTheProfile(PortalBrowser browser)
    {
        browser.Status.ShouldBe(HttpStatusCode.Forbidden, $"{browser.Address}");
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("请先维护企业基本信息");
        browser.Page.QuerySelector("#content")!.TextContent.ShouldContain("尚未同步成功");
        browser.Page.QuerySelector("#content a[href='/enterprises/profile']").ShouldNotBeNull();
    }

    [Fact]
    public async Task OriginBusiness_OfACompanyThatDoesNotApply_IsClosed()
    {
        await using var portal = await TestPortal.StartAsync();
        await AddProfileAsync(portal, await portal.AddAdministratorAsync(), FilingMode.None, SyncStatus.Synced);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/certificates/apply");

        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
        browser.Page.QuerySelector("#content")!.TextContent.ShouldContain("不申领证书");
    }

    internal static async Task AddProfileAsync(TestPortal portal, User user, FilingMode mode, SyncStatus status = SyncStatus.Synced)
    {
        await using var db = portal.Database.Open();
        var profile = new EnterpriseProfile
        {
            EnterpriseId = user.EnterpriseId!.Value,
            Revision = 1,
            NameZh = "宁波示范纺织有限公司",
            NameEn = "NINGBO EXAMPLE TEXTILES CO., LTD.",
            AddressEn = "88 HARBOUR ROAD, NINGBO",
            FilingMode = mode,
            IssuingOffice = "3101",
            CreatedAt = Some.Now,
            SavedAt = Some.Now,
        };
        if (status != SyncStatus.NotSubmitted)
        {
            profile.Submit(Some.Now);
        }

        if (status == SyncStatus.Synced)
        {
            profile.ConfirmSynced(Some.Now);
        }
        else if (status == SyncStatus.SyncFailed)
        {
            profile.FailSync();
        }

        db.EnterpriseProfiles.Add(profile);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private static async Task MakeSyncedAsync(TestPortal portal, User user)
    {
        await using (var db = portal.Database.Open())
        {
            await db.EnterpriseProfiles.InEveryEnterprise().ExecuteDeleteAsync();
        }

        await AddProfileAsync(portal, user, FilingMode.SelfFiling);
    }

    private static async Task<List<string>> MenuOfAsync(FilingMode mode)
    {
        await using var portal = await TestPortal.StartAsync();
        await AddProfileAsync(portal, await portal.AddAdministratorAsync(), mode);
        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync("/home");
        return [.. browser.Page.QuerySelectorAll("#side-menu nav .label").Select(label => label.TextContent.Trim())];
    }
}
