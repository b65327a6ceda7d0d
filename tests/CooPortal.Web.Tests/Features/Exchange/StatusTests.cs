using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Home;
using CooPortal.Web.Tests.Features.Supplements;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Exchange;

/// <summary>原产地证明联网状态查询, answered by the simulated customs.</summary>
public sealed class StatusTests(SupplementPortal stage) : IClassFixture<SupplementPortal>
{
    private const string Status = "/exchange/status";
    private const string Pakistan = "586";

    [Fact, Feature(231)]
    public async Task Menu_LeadsToTheStatusOfEachCertificateAndCountry_AsCustomsStatesIt()
    {
        using var clerk = await stage.ClerkAsync();
        await clerk.Browser.OpenAsync("/home");
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll("#side-menu a").Single(link => link.TextContent.Trim() == "原产地证明联网状态查询").GetAttribute("href")!);

        clerk.Browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("原产地证明状态查询");
        clerk.Browser.Page.QuerySelector(".head-note")!.TextContent.ShouldContain("海关 2026-03-05 10:00:00 答复");
        clerk.Column("目的国").Zip(clerk.Column("海关归档状态"), clerk.Column("发送状态")).ShouldBe(
        [
            ("智利", "未归档", "未发送"), ("格鲁吉亚", "已归档", "对方接收失败"), ("巴基斯坦", "已归档", "未发送"),
            ("新加坡", "已归档", "已发送"), ("新西兰", "已归档", "对方接收成功"), ("韩国", "已归档", "对方接收成功"),
        ]);
        clerk.Column("对方使用状态")[^1].ShouldBe("已使用");
        PartnerOf(clerk, "巴基斯坦").ShouldContain("中断：对方系统升级");
        PartnerOf(clerk, "韩国").ShouldEndWith("正常");

        await clerk.SearchAsync(Status, ("CountryCode", "KOR"));
        clerk.Column("目的国").ShouldBe(["韩国"]);
        await clerk.SearchAsync(Status, ("CountryCode", ""), ("State", "Failed"), ("From", "2026-01-01"));
        clerk.Column("说明").ShouldHaveSingleItem().ShouldContain("收货人信息不完整");
        await clerk.SearchAsync(Status, ("CountryCode", "没有的国家"));
        clerk.Browser.ErrorOf("CountryCode")!.ShouldContain("没有代码");
        await clerk.ResetAsync();
        clerk.Rows.Count.ShouldBe(6);

        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll(".page-tabs a").Single(link => link.TextContent == "进口证书").GetAttribute("href")!);
        clerk.Column("签发国").ShouldContain("韩国");
        clerk.Column("发送状态").ShouldAllBe(state => state == "海关接收成功");

        await ResumeAsync(Pakistan);
        await stage.UntilAsync(async () =>
        {
            await clerk.Browser.OpenAsync($"{Status}?CountryCode=PAK");
            return clerk.Column("发送状态").Single() == "对方接收成功";
        });
        PartnerOf(clerk, "巴基斯坦").ShouldEndWith("正常");
    }

    [Fact]
    public async Task Pages_WhileCustomsIsAway_SaySoAndShowNothingInvented()
    {
        await using var portal = await TestPortal.StartAsync();
        await MenuTests.AddProfileAsync(portal, await portal.AddAdministratorAsync(), FilingMode.SelfFiling);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync(Status);
        browser.Page.QuerySelector("#content [role=alert]")!.TextContent.ShouldContain("暂时无法向海关查询联网状态");
        await browser.OpenAsync(SupplementClerk.Ccpit);
        browser.Page.QuerySelector("#content [role=alert]")!.TextContent.ShouldContain("暂时无法向海关查询贸促会原产地证书");
    }

    private static string PartnerOf(SupplementClerk clerk, string country) =>
        clerk.Browser.Page.QuerySelectorAll(".partner").Select(partner => partner.TextContent.Trim()).Single(text => text.StartsWith(country, StringComparison.Ordinal));

    private Task<int> ResumeAsync(string country) => stage.Customs.GetRequiredService<SimulatorStore>().WriteAsync(
        session =>
        {
            stage.Customs.GetRequiredService<ExchangeDesk>().Switch(session, session.ExchangePartners().Single(partner => partner.Country == country), works: true, "");
            return 0;
        },
        default);
}
