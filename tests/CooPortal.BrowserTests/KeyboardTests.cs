using CooPortal.TestKit;
using Shouldly;

namespace CooPortal.BrowserTests;

public sealed class KeyboardTests
{
    [ChromiumFact, Feature(12)]
    public async Task Tab_FollowsTheOrderOnThePage()
    {
        await using var chromium = await Chromium.OpenAsync();
        await chromium.Page.GotoAsync("/accounts/register");
        var names = await chromium.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('form[data-edit] .field :is(input, a, .password-show, .captcha-button)')].filter(input => input.type !== 'hidden')
              .map(input => ({ name: input.name || input.ariaLabel || input.textContent, box: input.getBoundingClientRect() }))
              .map(({ name, box }) => ({ name, middle: (box.top + box.bottom) / 2, left: box.left }))
              .sort((a, b) => Math.abs(a.middle - b.middle) > 20 ? a.middle - b.middle : a.left - b.left)
              .map(input => input.name)
            """);

        await chromium.Page.FocusAsync("#" + names[0]);
        var visited = new List<string> { names[0] };
        foreach (var _ in names.Skip(1))
        {
            await chromium.Page.Keyboard.PressAsync("Tab");
            visited.Add(await chromium.Page.EvaluateAsync<string>("() => document.activeElement.name || document.activeElement.ariaLabel || document.activeElement.textContent"));
        }

        visited.ShouldBe(names);
    }

    [ChromiumFact, Feature(16)]
    public async Task Backspace_DeletesInTheFieldAndStaysOnThePage()
    {
        await using var chromium = await Chromium.OpenAsync();
        await chromium.Page.GotoAsync("/");
        await chromium.Page.GotoAsync("/accounts/register");
        await chromium.Page.FillAsync("#NameZh", "ABC");

        await chromium.Page.PressAsync("#NameZh", "Backspace");
        (await chromium.Page.InputValueAsync("#NameZh")).ShouldBe("AB");
        for (var i = 0; i < 5; i++)
        {
            await chromium.Page.PressAsync("#NameZh", "Backspace");
        }

        await chromium.Page.Locator("h1").ClickAsync();
        await chromium.Page.Keyboard.PressAsync("Backspace");
        new Uri(chromium.Page.Url).AbsolutePath.ShouldBe("/accounts/register");
        (await chromium.Page.InputValueAsync("#NameZh")).ShouldBe("");
    }

    [ChromiumFact]
    public async Task Enter_InAnEditForm_GoesToTheNextFieldInsteadOfSending()
    {
        await using var chromium = await Chromium.OpenAsync();
        await chromium.Page.GotoAsync("/accounts/register");

        await chromium.Page.FocusAsync("#SocialCreditCode");
        await chromium.Page.Keyboard.PressAsync("Enter");

        (await chromium.Page.EvaluateAsync<string>("() => document.activeElement.name || document.activeElement.ariaLabel")).ShouldBe("NameZh");
        (await chromium.Page.Locator(".field-error").CountAsync()).ShouldBe(0);
    }

    [ChromiumFact]
    public async Task FullWidth_OnLeavingAnEnglishField_BecomesHalfWidthVisibly()
    {
        await using var chromium = await Chromium.OpenAsync();
        await chromium.Page.GotoAsync("/accounts/register");

        await chromium.Page.FillAsync("#UserName", "ａｂｃ１２３");
        await chromium.Page.PressAsync("#UserName", "Tab");

        (await chromium.Page.InputValueAsync("#UserName")).ShouldBe("abc123");
        (await chromium.Page.Locator("#UserName.converted").CountAsync()).ShouldBe(1);
    }
}
