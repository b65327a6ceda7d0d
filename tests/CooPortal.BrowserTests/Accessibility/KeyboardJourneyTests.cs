using System.Text.RegularExpressions;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>The exporter's day with the mouse unplugged: nothing here but keys.</summary>
[Collection(WorldCollection.Name)]
public sealed partial class KeyboardJourneyTests(World world)
{
    private const string Active = "() => { const e = document.activeElement; return [e.dataset.name || e.name || '', e.tagName, e.value ?? '', String(e.readOnly === true)]; }";

    [ChromiumFact]
    public async Task Certificate_ByKeyboardAlone_IsMadeDeclaredFollowedAndTheSessionLeft()
    {
        await using var desk = await world.SitDownAsync();
        var (page, keys) = (desk.Page, desk.Page.Keyboard);
        await page.GotoAsync("/accounts/login");
        foreach (var (field, text) in new[] { ("UserName", "yongfang"), ("Password", World.Password), ("CaptchaAnswer", World.Captcha) })
        {
            await TabToAsync(page, $"[name={field}]");
            await keys.TypeAsync(text);
        }

        await GoAsync(page, ".sign-in-card [type=submit]");
        await page.WaitForURLAsync("**/home");
        await GoAsync(page, "nav a[href='/certificates/apply']");
        await page.WaitForURLAsync("**/certificates/apply");
        await GoAsync(page, "tbody a[href='/certificates/apply/new/C']");
        await page.Locator("#edit-form [role=combobox]").First.WaitForAsync();

        await TypeAsync(page, "Header", Typed.Header(Typed.General));
        await GoAsync(page, ".action-bar [data-default]");
        var number = Number().Match(await page.GetByText("已暂存，证书号").InnerTextAsync()).Value;
        await TypeAsync(page, "Header", new Dictionary<string, string> { ["LateIssueAnswer"] = "1" });
        await GoAsync(page, ".page-tabs [data-tab=goods]");
        await GoAsync(page, "[data-panel=goods] .empty a[data-line]");
        await page.Locator("#line-panel form").WaitForAsync();
        await TypeAsync(page, "Goods", Typed.Goods(Typed.General));
        await GoAsync(page, "#line-panel [data-default]");
        await page.GetByText("第1项货物已保存").WaitForAsync();
        await GoAsync(page, ".action-bar .btn-primary");
        await page.GetByText($"证书 {number} 已申报").WaitForAsync();

        // followed through the search of the top bar; Esc gives the focus back to where it was
        await TabToAsync(page, ".top-search input");
        await keys.TypeAsync(number);
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/certificates/query?Search=*");
        await GoAsync(page, "tbody td.state a");
        await page.Locator("dialog[open]").WaitForAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<bool>("document.activeElement.matches('tbody td.state a')")).ShouldBeTrue("focus stands where it was");

        await GoAsync(page, "form[action='/accounts/logout'] button");
        await page.WaitForURLAsync("**/accounts/login**");
    }

    private static async Task GoAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 250; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                var isVisible = await page.EvaluateAsync<bool>("() => { const box = document.activeElement.getBoundingClientRect(); return box.width > 0 && box.bottom > 0 && box.top < innerHeight; }");
                isVisible.ShouldBeTrue($"{selector} is in view when it has the focus");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never reaches {selector} on {page.Url}.");
    }

    /// <summary>Goes through the section by Tab and fills what is empty.</summary>
    private static async Task TypeAsync(IPage page, string section, IReadOnlyDictionary<string, string> fields)
    {
        var left = fields.ToDictionary(field => $"{section}.{field.Key}", field => field.Value);
        for (var presses = 0; presses < 250 && left.Count > 0; presses++)
        {
            var active = await page.EvaluateAsync<string[]>(Active);
            var (name, tag, value, isReadOnly) = (active[0], active[1], active[2], active[3] == "true");
            if (left.Remove(name, out var text) && value.Length == 0 && !isReadOnly)
            {
                if (tag == "SELECT")
                {
                    await ChooseAsync(page, text);
                }
                else
                {
                    await page.Keyboard.TypeAsync(text);
                }
            }

            await page.Keyboard.PressAsync("Tab");
        }
    }

    private static async Task ChooseAsync(IPage page, string value)
    {
        for (var presses = 0; presses < 60 && await page.EvaluateAsync<string>("document.activeElement.value") != value; presses++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    [GeneratedRegex(@"C\d{15}")]
    private static partial Regex Number();
}
