using Microsoft.Playwright;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>What was typed outlives the browser.</summary>
[Collection(WorldCollection.Name)]
public sealed class NothingLostTests(World world)
{
    private const string Typed = "typed before the end";

    [ChromiumFact]
    public async Task Typing_OutlivesAKilledBrowser()
    {
        await using var desk = await world.SitDownAsync();
        await desk.LogInAsync("yongfang");
        var draft = await DraftAsync(desk.Page);
        await TypeAsync(desk.Page, Typed);
        await Assertions.Expect(desk.Page.Locator("[data-saved-at]")).ToContainTextAsync("已自动保存", new() { Timeout = 20_000 });

        await CrashAsync(desk);
        await using var another = await world.SitDownAsync();
        await another.LogInAsync("yongfang");
        await another.Page.GotoAsync(draft);

        await Assertions.Expect(another.Page.Locator("#Header_Remark")).ToHaveValueAsync(Typed);
        await Assertions.Expect(another.Page.Locator("#Header_Remark")).ToBeFocusedAsync();
        await Assertions.Expect(another.Page.GetByText("未保存的内容")).ToBeVisibleAsync();
    }

    /// <returns>Path of a draft that the page shows.</returns>
    private static async Task<string> DraftAsync(IPage page)
    {
        await page.GotoAsync("/certificates/apply/new/C");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存", Exact = true }).First.ClickAsync();
        await page.GetByText("已暂存，证书号").WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Locator("#Header_Remark").FocusAsync();
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>No page-hide event, no last words.</summary>
    private static async Task CrashAsync(Desk desk)
    {
        var crashed = new TaskCompletionSource();
        desk.Page.Crash += (_, _) => crashed.TrySetResult();
        var session = await desk.Context.NewCDPSessionAsync(desk.Page);
        _ = session.SendAsync("Page.crash");
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
