using CooPortal.Domain.Catalogue;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>Typing into a certificate: pickers, keys, and what is never lost.</summary>
[Collection(WorldCollection.Name)]
public sealed class EntryTests(World world)
{
    private const string Picker = "#edit-form [data-picker='countries'] input[role='combobox']:not([readonly])";
    private const string Area = "#edit-form textarea:not([readonly])";

    [ChromiumFact, Feature(13)]
    public async Task Arrows_InAnOpenPicker_MoveTheHighlight()
    {
        await using var desk = await NewCertificateAsync();
        var options = await OpenPickerAsync(desk);

        await desk.Page.Keyboard.PressAsync("ArrowDown");
        (await options.Nth(1).GetAttributeAsync("aria-selected")).ShouldBe("true");
        (await options.Nth(0).GetAttributeAsync("aria-selected")).ShouldBe("false");

        await desk.Page.Keyboard.PressAsync("ArrowUp");
        (await options.Nth(0).GetAttributeAsync("aria-selected")).ShouldBe("true");
    }

    [ChromiumFact, Feature(14)]
    public async Task Enter_InAnOpenPicker_WritesTheHighlightedOptionAndSendsNothing()
    {
        await using var desk = await NewCertificateAsync();
        var options = await OpenPickerAsync(desk);
        var url = desk.Page.Url;
        var posts = new List<string>();
        desk.Page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest)
            {
                posts.Add(request.Url);
            }
        };

        await desk.Page.Keyboard.PressAsync("ArrowDown");
        var code = await options.Nth(1).Locator(".picker-code").TextContentAsync();
        await desk.Page.Keyboard.PressAsync("Enter");

        var picker = desk.Page.Locator(Picker).First;
        (await picker.InputValueAsync()).ShouldEndWith($"({code})");
        (await picker.Locator("xpath=..").Locator("input[type=hidden]").InputValueAsync()).ShouldBe(code);
        desk.Page.Url.ShouldBe(url);
        posts.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task TypedCode_WithoutOpeningThePicker_IsEnough()
    {
        await using var desk = await NewCertificateAsync();
        var picker = desk.Page.Locator(Picker).First;

        await picker.FocusAsync();
        await desk.Page.Keyboard.TypeAsync("jpn");
        await desk.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(picker).ToHaveValueAsync("日本 JAPAN (JPN)");
    }

    [ChromiumFact, Feature(15)]
    public async Task CtrlEnter_InAMultiLineField_BreaksTheLine()
    {
        await using var desk = await NewCertificateAsync();
        var area = desk.Page.Locator(Area).First;

        await area.FillAsync("");
        await area.PressSequentiallyAsync("FIRST");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await area.PressSequentiallyAsync("SECOND");

        (await area.InputValueAsync()).ShouldBe("FIRST\nSECOND");
    }

    [ChromiumFact]
    public async Task Session_WhenItEndsWhileTyping_CostsNothing()
    {
        await using var desk = await NewCertificateAsync();
        var path = new Uri(desk.Page.Url).AbsolutePath;
        var area = desk.Page.Locator(Area).First;
        var name = await area.GetAttributeAsync("name");
        await area.FillAsync("");
        await using (var db = world.Database.Open())
        {
            await db.Sessions.ExecuteDeleteAsync();
        }

        await area.PressSequentiallyAsync("NOT LOST");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "重新登录" }).ClickAsync();
        await desk.Page.FillAsync("#UserName", "yongfang");
        await desk.Page.FillAsync("#Password", World.Password);
        await desk.Page.FillAsync("#CaptchaAnswer", World.Captcha);
        await desk.Page.PressAsync("#CaptchaAnswer", "Enter");

        await desk.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);
        await Assertions.Expect(desk.Page.Locator(Area).First).ToHaveValueAsync("NOT LOST");
        (await desk.Page.EvaluateAsync<string>("() => document.activeElement.name")).ShouldBe(name);
    }

    [ChromiumFact]
    public async Task Page_OfAnEndedSession_HidesItself_AndGoesOnAfterALoginInAnotherTab()
    {
        await using var desk = await NewCertificateAsync();
        var area = desk.Page.Locator(Area).First;
        await area.FillAsync("STILL HERE");
        var other = await desk.Context.NewPageAsync();
        await other.GotoAsync("/accounts/profile");
        await using (var db = world.Database.Open())
        {
            await db.Sessions.ExecuteDeleteAsync();
        }

        foreach (var page in new[] { desk.Page, other })
        {
            await Assertions.Expect(page.Locator("#session-over h1")).ToHaveTextAsync("登录已过期", new() { Timeout = 40_000 });
            (await page.Locator("body *").CountAsync()).ShouldBeLessThan(8, "nothing of the page is left in the document");
        }

        await other.GotoAsync("/accounts/login");
        await other.FillAsync("#UserName", "yongfang");
        await other.FillAsync("#Password", World.Password);
        await other.FillAsync("#CaptchaAnswer", World.Captcha);
        await other.PressAsync("#CaptchaAnswer", "Enter");
        await other.WaitForURLAsync("**/home");
        await desk.Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");

        await Assertions.Expect(area).ToHaveValueAsync("STILL HERE");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator(Area).First).ToHaveValueAsync("STILL HERE");
    }

    [ChromiumFact]
    public async Task Page_OfSomebodyWhoIsNoLongerSignedInHere_HidesItself()
    {
        await using var desk = await NewCertificateAsync();
        await using var colleague = await world.SitDownAsync();
        await colleague.LogInAsync("tongda");
        await desk.Context.AddCookiesAsync((await colleague.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        await desk.Page.EvaluateAsync("() => document.dispatchEvent(new Event('coo:session-over'))");

        await Assertions.Expect(desk.Page.Locator("#session-over h1")).ToHaveTextAsync("本浏览器已换用其他账号登录");
        (await desk.Page.Locator("input").CountAsync()).ShouldBe(0);
    }

    [ChromiumFact]
    public async Task Typing_IsKeptByTheServer_AndComesBackInAnotherWindow()
    {
        await using var desk = await NewCertificateAsync();
        await desk.Page.Locator(Area).First.FillAsync("KEPT");
        await Assertions.Expect(desk.Page.Locator("[data-saved-at]")).ToContainTextAsync("已自动保存");

        var second = await desk.Context.NewPageAsync();
        await second.GotoAsync(desk.Page.Url);

        await Assertions.Expect(second.Locator(Area).First).ToHaveValueAsync("KEPT");
        await Assertions.Expect(second.Locator(".journal-bar")).ToContainTextAsync("未保存的内容");
        await second.GetByRole(AriaRole.Button, new() { Name = "放弃这些内容" }).ClickAsync();
        await Assertions.Expect(second.Locator(Area).First).Not.ToHaveValueAsync("KEPT");
    }

    private async Task<Desk> NewCertificateAsync()
    {
        var desk = await world.SitDownAsync();
        await desk.LogInAsync("yongfang");
        await desk.Page.GotoAsync("/certificates/apply/new/" + CertificateCatalogue.All[0].Code);
        await desk.Page.Locator(Picker).First.WaitForAsync();
        return desk;
    }

    private static async Task<ILocator> OpenPickerAsync(Desk desk)
    {
        await desk.Page.Locator(Picker).First.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        var options = desk.Page.Locator(".picker-list:visible li[data-index]");
        await options.First.WaitForAsync();
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        return options;
    }
}
