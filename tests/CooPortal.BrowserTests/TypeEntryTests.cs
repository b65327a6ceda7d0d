using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>The certificate form by keyboard and mouse: calendar, destination, origin criterion.</summary>
[Collection(WorldCollection.Name)]
public sealed class TypeEntryTests(World world)
{
    [ChromiumFact, Feature(62)]
    public async Task Date_IsPickedFromTheCalendarOrTyped()
    {
        await using var desk = await world.SitDownAsync();
        await desk.LogInAsync("yongfang");
        await desk.Page.GotoAsync("/certificates/apply/new/C");
        var date = desk.Page.Locator("#Header_ShipmentDate");

        await date.ClickAsync();
        await desk.Page.Locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)").GetByText("15", new() { Exact = true }).ClickAsync();
        (await date.InputValueAsync()).ShouldEndWith("-15");

        await date.FillAsync("2026-03-06");
        await desk.Page.Keyboard.PressAsync("Tab");
        (await date.InputValueAsync()).ShouldBe("2026-03-06");
    }

    [ChromiumFact, Feature(63)]
    public async Task Destination_OpensWithTheSpaceBar_AndOneClickChooses()
    {
        await using var desk = await world.SitDownAsync();
        await desk.LogInAsync("yongfang");
        await desk.Page.GotoAsync("/certificates/apply/new/C");
        var destination = desk.Page.Locator("[data-name='Header.DestinationCode']");

        await destination.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        var list = desk.Page.Locator(".picker-list:visible");
        await list.Locator("li[data-index]").First.WaitForAsync();
        await desk.Page.Keyboard.TypeAsync("德国");
        var germany = list.Locator("li[data-index]", new() { HasText = "GERMANY" });
        await germany.First.ClickAsync();

        (await destination.InputValueAsync()).ShouldBe("德国 GERMANY (DEU)");
        (await desk.Page.Locator("input[type=hidden][name='Header.DestinationCode']").InputValueAsync()).ShouldBe("DEU");
    }

    [ChromiumFact, Feature(88)]
    public async Task Criterion_IsChosenByItsLetters()
    {
        await using var desk = await world.SitDownAsync();
        var draft = await DraftAsync();
        await desk.LogInAsync("yongfang");
        await desk.Page.GotoAsync($"/certificates/edit/{draft}?tab=goods&line=new");
        var criterion = desk.Page.Locator("#Goods_OriginCriterion");

        await criterion.FocusAsync();
        await desk.Page.Keyboard.TypeAsync("ps");
        (await criterion.InputValueAsync()).ShouldBe("PSR");
        await desk.Page.Keyboard.PressAsync("ArrowUp");
        (await criterion.InputValueAsync()).ShouldBe("WP");
        await desk.Page.Keyboard.PressAsync("Enter");

        (await criterion.InputValueAsync()).ShouldBe("WP");
        new Uri(desk.Page.Url).Query.ShouldContain("line=new");
        await desk.Page.GetByText("原产地标准填写说明").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog#criteria-dialog[open]")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task EmptyCriterion_OfAseansFifthRule_IsChosenInThePickerAndFillsTheAuxiliary()
    {
        await using var desk = await world.SitDownAsync();
        await desk.LogInAsync("yongfang");
        await desk.Page.GotoAsync("/certificates/apply/new/E");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await desk.Page.GetByText("已暂存，证书号").WaitForAsync();
        await desk.Page.GotoAsync(desk.Page.Url.Split('?')[0] + "?tab=goods&line=new");
        var criterion = desk.Page.Locator("#Goods_OriginCriterion");
        await criterion.SelectOptionAsync("PSR");
        await desk.Page.Locator("#Goods_ImportedContentPercent").FillAsync("55");

        await criterion.FocusAsync();
        await desk.Page.Keyboard.PressAsync("End");
        (await criterion.InputValueAsync()).ShouldBe("");
        (await criterion.Locator("option:checked").InnerTextAsync()).ShouldContain("一般区域价值成份");
        await desk.Page.Locator("#Goods_HsCode").FocusAsync();

        var auxiliary = desk.Page.Locator("#Goods_CriterionAuxiliary");
        await Assertions.Expect(auxiliary).ToHaveValueAsync("45%");
        await Assertions.Expect(auxiliary).Not.ToBeEditableAsync();
        await desk.Page.Locator("#line-panel button[data-default]").ClickAsync();
        await desk.Page.GetByText("第1项货物已保存").WaitForAsync();
        await desk.Page.Locator("[data-panel=goods] tbody tr").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#Goods_CriterionAuxiliary")).ToHaveValueAsync("45%");
        (await desk.Page.Locator("#Goods_OriginCriterion").InputValueAsync()).ShouldBe("");
    }

    private async Task<Guid> DraftAsync()
    {
        await using var db = world.Database.Open();
        return await db.Certificates.InEveryEnterprise()
            .Where(certificate => certificate.Status == CertificateStatus.Draft && certificate.ExporterOrganisationCode == "102690233" && certificate.TypeCode == "K")
            .Select(certificate => certificate.Id)
            .FirstAsync();
    }
}
