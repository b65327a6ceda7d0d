using System.Text.RegularExpressions;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>The script of the certificate's form, as a clerk meets it from the first field to the last line of goods.</summary>
[Collection(WorldCollection.Name)]
public sealed partial class FormTests(World world)
{
    [ChromiumFact]
    [Feature(62)]
    [Feature(63)]
    [Feature(64)]
    [Feature(65)]
    [Feature(66)]
    public async Task BasicInformation_IsFilledByCalendarKeysDialogsAndButtons()
    {
        await using var desk = await world.SitDownAsync();
        var page = await NewAsync(desk);

        // calendar and typing store the same; 31 February is named beside the field
        var shipped = page.Locator("[name='Header.ShipmentDate']");
        await shipped.FillAsync("20260306");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(shipped).ToHaveValueAsync("2026-03-06");
        await shipped.ClickAsync();
        await page.Locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)", new() { HasTextRegex = Ninth() }).ClickAsync();
        await Assertions.Expect(shipped).ToHaveValueAsync("2026-03-09");
        await shipped.FillAsync("2026-02-31");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("[data-field='Header.ShipmentDate'] .field-error")).ToContainTextAsync("不是真实日期");
        await shipped.FillAsync("2026-03-06");
        await page.Keyboard.PressAsync("Tab");

        // destination: click in, space opens, one click chooses
        var destination = page.Locator("[data-field='Header.DestinationCode'] input[role=combobox]");
        await destination.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await destination.PressSequentiallyAsync("日本");
        await page.Locator(".picker-list:visible li[data-index]", new() { HasText = "JAPAN" }).ClickAsync();
        await Assertions.Expect(destination).ToHaveValueAsync("日本 JAPAN (JPN)");

        await page.GetByRole(AriaRole.Button, new() { Name = "无唛头 N/M" }).ClickAsync();
        await Assertions.Expect(page.Locator("[name='Header.ShippingMarks']")).ToHaveValueAsync("N/M");

        foreach (var (name, text) in new[] { ("LoadingPort", "Ningbo, China"), ("UnloadingPort", "Tokyo, Japan"), ("TransportName", "Ever Given 021e") })
        {
            await TypeAsync(page, name, text);
        }

        await TypeAsync(page, "TransportMode", "BY SEA");
        var details = page.Locator("[name='Header.TransportDetails']");
        await page.GetByLabel("大写转换").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "生成运输细节" }).ClickAsync();
        await Assertions.Expect(details).ToHaveValueAsync(new Regex("Ever Given 021e"));
        await page.GetByLabel("大写转换").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "生成运输细节" }).ClickAsync();
        await Assertions.Expect(details).ToHaveValueAsync(new Regex("NINGBO.*TOKYO.*BY SEA.*EVER GIVEN 021E|NINGBO.*TOKYO.*EVER GIVEN 021E.*BY SEA", RegexOptions.Singleline));

        // what was typed is kept without 暂存 and comes back
        await Assertions.Expect(page.Locator("[data-saved-at]")).ToContainTextAsync("已自动保存");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[name='Header.ShipmentDate']")).ToHaveValueAsync("2026-03-06");
        await Assertions.Expect(page.Locator("[data-field='Header.DestinationCode'] input[role=combobox]")).ToHaveValueAsync("日本 JAPAN (JPN)");
        await desk.PictureAsync("form");
    }

    [ChromiumFact]
    [Feature(61)]
    [Feature(69)]
    [Feature(70)]
    public async Task Libraries_FillTheFormByDoubleClickAndEnter()
    {
        await using var desk = await world.SitDownAsync();
        var page = await NewAsync(desk);
        await AddPartyAsync(page, "Header.Exporter", "甬纺老厂", "YONGFANG OLD MILL\nNINGBO, CHINA");
        await page.Locator("dialog[open] tr[data-entry]", new() { HasText = "甬纺老厂" }).DblClickAsync();
        await Assertions.Expect(page.Locator("[name='Header.Exporter']")).ToHaveValueAsync("YONGFANG OLD MILL\nNINGBO, CHINA");
        await AddPartyAsync(page, "Header.Consignee", "东京客户", "TOKYO BUYER\nTOKYO, JAPAN");
        await page.Locator("dialog[open] input[type=search]").FillAsync("djkh");
        await Assertions.Expect(page.Locator("dialog[open] tr[data-entry]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[name='Header.Consignee']")).ToHaveValueAsync("TOKYO BUYER\nTOKYO, JAPAN");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await page.GetByText("已暂存，证书号").WaitForAsync();

        // a code by hand, kept as a template; the next line takes it over
        await page.Locator(".page-tabs [data-tab=goods]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "新增第一项货物" }).ClickAsync();
        await TypeCodeAsync(page, "HsCode", "6109100000");
        await page.Locator("[name='Goods.NameZh']").FillAsync("全棉T恤衫");
        await page.Locator("[name='Goods.NameEn']").FillAsync("COTTON T-SHIRTS");
        await page.Locator("[data-field='Goods.QuantityUnitEn'] input:not([type=hidden])").First.FillAsync("PIECES");
        await page.GetByRole(AriaRole.Button, new() { Name = "存为常用货物" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-template-note]")).ToContainTextAsync("已存入货物维护：全棉T恤衫");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并新增" }).ClickAsync();
        await page.GetByText("新增货物（第2项）").WaitForAsync();
        await page.Locator("[data-field='Goods.HsCode'] a[data-library]").ClickAsync();
        await page.Locator("dialog[open] input[type=search]").FillAsync("t恤");
        await Assertions.Expect(page.Locator("dialog[open] tr[data-entry]")).ToHaveCountAsync(1);
        await desk.PictureAsync("goods-library");
        await page.Locator("dialog[open] tr[data-entry]").DblClickAsync();
        await Assertions.Expect(page.Locator("[data-field='Goods.HsCode'] input[type=hidden]")).ToHaveValueAsync("6109100000");
        await Assertions.Expect(page.Locator("[name='Goods.NameEn']")).ToHaveValueAsync("COTTON T-SHIRTS");
        await page.Locator(".line-panel [data-default]").ClickAsync();
        await page.GetByText("第2项货物已保存").WaitForAsync();

        // a deleted line comes back
        await page.Locator("[data-panel=goods] tbody tr").First.GetByTitle("删除").First.ClickAsync();
        await page.GetByText("已删除 1 项货物").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await page.GetByText("已恢复 1 项货物").WaitForAsync();
        (await page.Locator("[data-panel=goods] tbody tr").CountAsync()).ShouldBe(2);
    }

    [ChromiumFact]
    public async Task TwoWindows_TheSecondToSave_SeesBothAndLosesNothing()
    {
        await using var desk = await world.SitDownAsync();
        var page = await NewAsync(desk);
        await page.Locator("[name='Header.SpecialClause']").FillAsync("START");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await page.GetByText("已暂存，证书号").WaitForAsync();
        var other = await desk.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.Locator("[name='Header.SpecialClause']").FillAsync("THEIRS");
        await other.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await other.GetByText("已暂存，证书号").WaitForAsync();

        await page.Locator("[name='Header.SpecialClause']").FillAsync("MINE");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();

        await page.GetByText("其他人已修改并保存了这份证书").WaitForAsync();
        await Assertions.Expect(page.Locator("[name='Header.SpecialClause']")).ToHaveValueAsync("MINE");
        await page.GetByRole(AriaRole.Button, new() { Name = "采用" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("[name='Header.SpecialClause']")).ToHaveValueAsync("THEIRS");
    }

    [ChromiumFact]
    public async Task HeaderTypedBeforeALineIsSaved_IsSavedWithIt_AndTheNextPageStandsOnTheNewVersion()
    {
        await using var desk = await world.SitDownAsync();
        var page = await NewAsync(desk);
        await page.Locator("[name='Header.SpecialClause']").FillAsync("START");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await page.GetByText("已暂存，证书号").WaitForAsync();

        await page.Locator("[name='Header.SpecialClause']").FillAsync("CHANGED");
        await page.Locator(".page-tabs [data-tab=goods]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "新增第一项货物" }).ClickAsync();
        await TypeCodeAsync(page, "HsCode", "6109100000");
        await page.Locator(".line-panel [data-default]").ClickAsync();
        await page.GetByText("第1项货物已保存").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ReloadAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await Assertions.Expect(page.Locator(".journal-bar")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[name='Header.SpecialClause']")).ToHaveValueAsync("CHANGED");
        var version = await page.Locator("#edit-form").GetAttributeAsync("data-version");
        await Assertions.Expect(page.Locator("#edit-form [name=Version]")).ToHaveValueAsync(version!);
    }

    private static async Task<IPage> NewAsync(Desk desk)
    {
        await desk.LogInAsync("yongfang");
        await desk.Page.GotoAsync("/certificates/apply/new/C");
        await desk.Page.Locator("#edit-form [role=combobox]").First.WaitForAsync();
        return desk.Page;
    }

    private static async Task AddPartyAsync(IPage page, string field, string name, string text)
    {
        await page.Locator($"[data-field='{field}'] a[data-library]").ClickAsync();
        await page.Locator("dialog[open] [name=ShortName]").FillAsync(name);
        await page.Locator("dialog[open] [name=Text]").FillAsync(text);
        await page.Locator("dialog[open] .library-form [data-default]").ClickAsync();
        await page.GetByText($"已保存“{name}”").WaitForAsync();
    }

    private static async Task TypeAsync(IPage page, string name, string text)
    {
        var field = page.Locator($"[data-field='Header.{name}']");
        if (await field.Locator("select").CountAsync() > 0)
        {
            await field.Locator("select").SelectOptionAsync(text);
            return;
        }

        await field.Locator("input:not([type=hidden])").First.FillAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task TypeCodeAsync(IPage page, string name, string code)
    {
        var input = page.Locator($"[data-field='Goods.{name}'] input:not([type=hidden])").First;
        await input.FillAsync(code);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator($"[data-field='Goods.{name}'] input[type=hidden]")).ToHaveValueAsync(code);
    }

    [GeneratedRegex("^9$")]
    private static partial Regex Ninth();
}
