using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>What was typed outlives the browser and the server.</summary>
[Collection(WorldCollection.Name)]
public sealed class NothingLostTests(World world)
{
    private const string Typed = "TYPED BEFORE THE END";

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

        await Assertions.Expect(another.Page.Locator("#Header_Consignee")).ToHaveValueAsync(Typed);
        await Assertions.Expect(another.Page.Locator("#Header_Consignee")).ToBeFocusedAsync();
        await Assertions.Expect(another.Page.GetByText("未保存的内容")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Typing_OutlivesAKilledServer()
    {
        var (node, origin) = world.WebNode();
        using var _ = node;
        (await node.StartAsync()).ShouldBeTrue(node.LastWords);
        await using var desk = await world.SitDownAsync(origin: origin);
        await desk.LogInAsync("yongfang");
        var draft = await DraftAsync(desk.Page);

        node.Kill();
        await TypeAsync(desk.Page, Typed);
        var state = desk.Page.Locator("[data-saved-at]");
        await Assertions.Expect(state).ToContainTextAsync("网络不通，内容暂存在本页面", new() { Timeout = 20_000 });
        (await node.StartAsync()).ShouldBeTrue(node.LastWords);
        await Assertions.Expect(state).ToContainTextAsync("已自动保存", new() { Timeout = 20_000 });

        await CrashAsync(desk);
        await using var another = await world.SitDownAsync();
        await another.LogInAsync("yongfang");
        await another.Page.GotoAsync(draft);
        await Assertions.Expect(another.Page.Locator("#Header_Consignee")).ToHaveValueAsync(Typed);
    }

    [ChromiumFact]
    public async Task Typing_OutlivesAReloadWhileTheServerIsDown()
    {
        var (node, origin) = world.WebNode();
        using var _ = node;
        (await node.StartAsync()).ShouldBeTrue(node.LastWords);
        await using var desk = await world.SitDownAsync(origin: origin);
        await desk.LogInAsync("yongfang");
        var draft = await DraftAsync(desk.Page);
        node.Kill();
        await TypeAsync(desk.Page, Typed);
        await Assertions.Expect(desk.Page.Locator("[data-saved-at]")).ToContainTextAsync("网络不通，内容暂存在本页面", new() { Timeout = 20_000 });

        await Should.ThrowAsync<PlaywrightException>(() => desk.Page.ReloadAsync());
        (await node.StartAsync()).ShouldBeTrue(node.LastWords);
        await desk.Page.GotoAsync(draft);

        await Assertions.Expect(desk.Page.Locator("#Header_Consignee")).ToHaveValueAsync(Typed);
        await Assertions.Expect(desk.Page.GetByText("尚未保存到服务器的内容已恢复")).ToBeVisibleAsync();
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
        await page.Locator("#Header_Consignee").FocusAsync();
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
