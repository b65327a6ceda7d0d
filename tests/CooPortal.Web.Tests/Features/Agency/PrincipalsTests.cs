using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Home;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Agency;

/// <summary>代理企业维护委托人信息.</summary>
public sealed class PrincipalsTests
{
    [Fact, Feature(49), Feature(50), Feature(51), Feature(52)]
    public async Task Principal_IsSavedChangedAndDeleted()
    {
        await using var portal = await TestPortal.StartAsync();
        await MenuTests.AddProfileAsync(portal, await portal.AddAdministratorAsync(), FilingMode.AgentFiling);
        using var browser = await portal.SignInAsync("admin");

        await AgencyStage.AddPrincipalAsync(browser);
        browser.Page.QuerySelector(".flash")!.TextContent.Trim().ShouldBe("保存成功");
        browser.Page.QuerySelector("tbody tr td a.code")!.TextContent.ShouldBe(AgencyStage.PrincipalOrganisation);

        var entry = browser.Page.QuerySelector("tbody tr")!.GetAttribute("data-href")!;
        await browser.OpenAsync(entry);
        browser.Page.QuerySelector("input[name=NameZh]")!.GetAttribute("value").ShouldBe(AgencyStage.PrincipalName);
        await browser.OpenAsync(browser.Page.QuerySelectorAll(".toolbar a").Single(link => link.TextContent.Trim() == "新增").GetAttribute("href")!);
        browser.Page.QuerySelector("input[name=NameZh]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        browser.Page.QuerySelector("tbody")!.TextContent.ShouldContain(AgencyStage.PrincipalName);

        await browser.OpenAsync(entry);
        await browser.SubmitAsync(browser.Form("/agency/principals/save"), new Dictionary<string, string> { ["NameZh"] = "宁波改名纺织有限公司" });
        browser.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        browser.Page.QuerySelector("tbody")!.TextContent.ShouldContain("宁波改名纺织有限公司");

        await browser.SubmitAsync(browser.Form("/agency/principals/delete"), new Dictionary<string, string> { ["ids"] = entry.Split('/')[^1] });
        browser.Page.QuerySelector("dialog p")!.TextContent.ShouldContain("不可恢复");
        await browser.SubmitAsync(browser.Page.Forms.Last(form => form.GetAttribute("action") == "/agency/principals/delete"));
        browser.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Principal_WithBadInput_SaysSoBesideEachFieldAndKeepsIt()
    {
        await using var portal = await TestPortal.StartAsync();
        await MenuTests.AddProfileAsync(portal, await portal.AddAdministratorAsync(), FilingMode.AgentFiling);
        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync("/agency/principals");

        await browser.SubmitAsync(
            browser.Form("/agency/principals/save"), new Dictionary<string, string> { ["OrganisationCode"] = "102690234", ["NameZh"] = "某公司", ["NameAndAddressEn"] = "宁波 CO." });

        browser.ErrorOf("OrganisationCode")!.ShouldContain("校验位");
        browser.ErrorOf("NameAndAddressEn").ShouldNotBeNull();
        browser.Page.QuerySelector("input[name=NameZh]")!.GetAttribute("value").ShouldBe("某公司");
        browser.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfACompanyThatFilesForNobody_IsClosed()
    {
        await using var portal = await TestPortal.StartAsync();
        await MenuTests.AddProfileAsync(portal, await portal.AddAdministratorAsync(), FilingMode.SelfFiling);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/agency/principals");

        browser.Page.QuerySelector("#content")!.TextContent.ShouldContain("不含代理申领");
        browser.Page.Forms.ShouldNotContain(form => form.GetAttribute("action") == "/agency/principals/save");
    }
}
