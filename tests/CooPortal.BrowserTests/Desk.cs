using CooPortal.BrowserTests.Accessibility;
using Microsoft.Playwright;
using Shouldly;

namespace CooPortal.BrowserTests;

/// <summary>
/// A person before a browser of 1366×768. Whatever the page's policy refuses, its script throws or axe-core finds on a pictured state fails
/// the journey.
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Desk(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <param name="hasScripts">Whether the browser runs the pages' scripts.</param>
    /// <param name="origin">The web node it goes to; the first one when not given.</param>
    public static async Task<Desk> OpenAsync(World world, bool hasScripts = true, string? origin = null)
    {
        var context = await world.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            BaseURL = origin ?? world.PortalOrigin,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = hasScripts,
            // colours that are on their way to others have no contrast to measure
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var desk = new Desk(context, await context.NewPageAsync());
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("Content-Security-Policy", StringComparison.Ordinal))
            {
                desk._complaints.Add($"{message.Page?.Url}: {message.Text}");
            }
        };
        context.WebError += (_, error) => desk._complaints.Add(error.Error);
        return desk;
    }

    public async Task LogInAsync(string userName, string password = World.Password)
    {
        await Page.GotoAsync("/accounts/login");
        await Page.GetByLabel("用户名").FillAsync(userName);
        await Page.GetByLabel("密码", new() { Exact = true }).FillAsync(password);
        await Page.GetByLabel("验证码").FillAsync(World.Captcha);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/accounts/login", StringComparison.Ordinal));
    }

    /// <summary>Signs in with the company's legal-person card, through the pages of the portal and of the print agent.</summary>
    public async Task LogInWithCardAsync()
    {
        await Page.GotoAsync("/card/login");
        await Page.GetByRole(AriaRole.Button, new() { Name = "使用卡登录" }).ClickAsync();
        await PictureAsync("card-go");
        await SignWithCardAsync();
        await Page.WaitForURLAsync("**/home");
    }

    /// <summary>Goes to the print agent, gives the card's password and comes back.</summary>
    public async Task SignWithCardAsync()
    {
        await Page.Locator("[data-agent-link]").ClickAsync();
        await Page.Locator("#password").FillAsync(World.CardPassword);
        await Page.GetByRole(AriaRole.Button, new() { Name = "确认并签名" }).ClickAsync();
    }

    /// <summary>Fills the fields of a section that are empty, one after the other; what the portal filled stays.</summary>
    public async Task FillAsync(string section, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (key, text) in fields)
        {
            var field = Page.Locator($"[data-field='{section}.{key}']");
            var control = field.Locator("select, textarea, input:not([type=hidden])").First;
            if (!await control.IsEditableAsync() || (await control.InputValueAsync()).Length > 0)
            {
                continue;
            }

            if (await field.Locator("select").CountAsync() > 0)
            {
                await control.SelectOptionAsync(text);
            }
            else
            {
                await control.FillAsync(text);
                await Page.Keyboard.PressAsync("Tab");
            }
        }
    }

    /// <summary>Pairs this browser with the print agent, through the pages of both.</summary>
    public async Task PairAsync()
    {
        await Page.GotoAsync("/self-print/print");
        await Page.GetByRole(AriaRole.Button, new() { Name = "配对打印控件" }).ClickAsync();
        await Page.Locator("[data-agent-link]").ClickAsync();
        await PictureAsync("agent-pair");
        await Page.GetByRole(AriaRole.Button).First.ClickAsync();
        await Page.WaitForURLAsync(url => url.Contains("/self-print/pairing", StringComparison.Ordinal));
        await PictureAsync("pairing-confirm");
        await Page.GetByRole(AriaRole.Button, new() { NameString = "确认与" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-agent-state=Ready]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>A state worth looking at: axe-core does, and a person where COOPORTAL_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        _complaints.AddRange((await Axe.ViolationsAsync(Page)).Select(violation => $"{name}: {violation}"));

        if (Environment.GetEnvironmentVariable("COOPORTAL_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        _complaints.ShouldBeEmpty();
    }
}
