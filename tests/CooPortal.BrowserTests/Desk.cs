using Microsoft.Playwright;
using Shouldly;

namespace CooPortal.BrowserTests;

/// <summary>A person before a browser of 1366×768. Whatever the page's policy refuses or its script throws fails the journey.</summary>
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

    public static async Task<Desk> OpenAsync(World world)
    {
        var context = await world.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            BaseURL = world.PortalOrigin,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(60_000);
        var desk = new Desk(context, await context.NewPageAsync());
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("Content-Security-Policy", StringComparison.Ordinal))
            {
                desk._complaints.Add(message.Text);
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

    /// <summary>Keeps a picture for the person who reviews the screens, when COOPORTAL_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name)
    {
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
