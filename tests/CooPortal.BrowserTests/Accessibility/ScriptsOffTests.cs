using System.Text.RegularExpressions;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>A browser that runs no script: every form is an ordinary form, every picker takes the typed code.</summary>
[Collection(WorldCollection.Name)]
public sealed partial class ScriptsOffTests(World world)
{
    [ChromiumFact]
    public async Task Certificate_WithScriptsOff_IsFilledRefusedMendedAndDeclared()
    {
        await using var desk = await world.SitDownAsync(hasScripts: false);
        var page = desk.Page;
        await desk.LogInAsync("yongfang");
        await page.GotoAsync("/certificates/apply");
        await page.GetByRole(AriaRole.Link, new() { Name = "一般原产地证书", Exact = true }).ClickAsync();
        var header = Typed.Header(Typed.General);
        await desk.FillAsync("Header", header.Where(field => field.Key != "Consignee").ToDictionary());
        await PressAsync(page, "暂存");
        var number = Number().Match(await page.GetByText("已暂存，证书号").InnerTextAsync()).Value;

        // a line of goods
        await page.Locator(".page-tabs [data-tab=goods]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "新增第一项货物" }).ClickAsync();
        await desk.FillAsync("Goods", Typed.Goods(Typed.General));
        await page.Locator("#line-panel [data-default]").ClickAsync();
        await page.GetByText("第1项货物已保存").WaitForAsync();

        // what is missing is named on top and beside the field, and nothing is lost
        await page.Locator(".page-tabs [data-tab=basic]").ClickAsync();
        await PressAsync(page, "申报");
        (await page.Locator("#summary a").AllInnerTextsAsync()).ShouldContain(text => text.Contains("收货人", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-field='Header.Consignee'] .field-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[name='Header.TransportDetails']")).ToHaveValueAsync(header["TransportDetails"]);

        await page.Locator("[name='Header.Consignee']").FillAsync(header["Consignee"]);
        await page.Locator("[name='Header.LateIssueAnswer']").SelectOptionAsync("1");
        await PressAsync(page, "申报");
        await page.GetByText($"证书 {number} 已申报").WaitForAsync();

        // the receipts are a page
        await page.GotoAsync($"/certificates/query?CreatedFrom=&CreatedTo=&Number={number}");
        await page.Locator("tbody td.state a").ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("回执");
        await page.Locator("form[action='/accounts/logout'] button").ClickAsync();
        await page.WaitForURLAsync("**/accounts/login**");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    [GeneratedRegex(@"C\d{15}")]
    private static partial Regex Number();
}
