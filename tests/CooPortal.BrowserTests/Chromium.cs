using CooPortal.TestKit;
using Microsoft.Playwright;

namespace CooPortal.BrowserTests;

/// <summary>A real browser on a real portal; every journey ends by asking whether the content security policy blocked anything.</summary>
public sealed class Chromium : IAsyncDisposable
{
    public const string Program = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _complaints = [];

    private Chromium(TestPortal portal, IPlaywright playwright, IBrowser browser, IPage page)
    {
        Portal = portal;
        _playwright = playwright;
        _browser = browser;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public TestPortal Portal { get; }

    public IPage Page { get; }

    /// <summary>What the policy blocked and what scripts threw.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Chromium> OpenAsync(TestPortal? portal = null)
    {
        portal ??= await TestPortal.ListenAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
            // Playwright turns the back/forward cache off, and with it the very thing that an exit must survive
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            Locale = "zh-CN",
        });
        context.SetDefaultTimeout(20_000);
        return new Chromium(portal, playwright, browser, await context.NewPageAsync());
    }

    public async Task SignInAsync(string userName = "admin")
    {
        await Page.GotoAsync("/accounts/login");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", TestPortal.Password);
        await Page.FillAsync("#CaptchaAnswer", TestPortal.CaptchaAnswer);
        await Page.PressAsync("#CaptchaAnswer", "Enter");
        await Page.WaitForURLAsync("**/home");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Portal.DisposeAsync();
    }
}
