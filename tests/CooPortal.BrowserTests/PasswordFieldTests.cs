using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;

namespace CooPortal.BrowserTests;

/// <summary>Fields of kind Password: what was typed can be seen, and a new one is estimated while it is typed.</summary>
public sealed class PasswordFieldTests
{
    [ChromiumFact]
    public async Task Typed_IsShownAndHiddenByTheButton_AndLeavesAsAPassword()
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        await page.GotoAsync("/accounts/login");
        var (field, button) = (page.Locator("#Password"), page.GetByRole(AriaRole.Button, new() { Name = "显示密码" }));
        await field.FillAsync(TestPortal.Password);

        await field.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        (await field.GetAttributeAsync("type")).ShouldBe("text");
        (await button.GetAttributeAsync("aria-pressed")).ShouldBe("true");
        (await button.GetAttributeAsync("title")).ShouldBe("隐藏密码");
        await button.ClickAsync();
        (await field.GetAttributeAsync("type")).ShouldBe("password");
        (await field.InputValueAsync()).ShouldBe(TestPortal.Password);

        await button.ClickAsync();
        await page.EvaluateAsync("document.querySelector('.sign-in-card form').addEventListener('submit', event => event.preventDefault())");
        await page.ClickAsync(".sign-in-card [type=submit]");
        (await field.GetAttributeAsync("type")).ShouldBe("password");
        chromium.Complaints.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Enter_GoesFromPasswordToPassword_PastTheButton()
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        await page.GotoAsync("/accounts/register");
        await page.FillAsync("#Password", "x");

        await page.PressAsync("#Password", "Enter");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("RepeatedPassword");
    }

    [ChromiumFact]
    public async Task NewPassword_IsEstimatedWhileTyped_AndNothingMoves()
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        await page.GotoAsync("/accounts/register");
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        var meter = page.Locator("[data-strength-of=Password]");
        (await meter.IsVisibleAsync()).ShouldBeFalse();

        foreach (var (typed, word) in new[] { ("Horse9", "弱"), ("Correct-Horse", "中"), ("Correct-Horse-9-Battery", "强") })
        {
            await page.FillAsync("#Password", typed);
            (await meter.InnerTextAsync()).ShouldContain(word);
            (await meter.InnerTextAsync()).ShouldContain("仅供参考");
        }

        (await page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBe(height);
        chromium.Complaints.ShouldBeEmpty();
    }
}
