using CooPortal.Domain.Accounts;
using CooPortal.TestKit;
using Shouldly;

namespace CooPortal.BrowserTests;

public sealed class FrameTests
{
    [ChromiumFact, Feature(5)]
    public async Task Back_AfterExit_ShowsTheLoginNotTheOldPage()
    {
        await using var chromium = await Chromium.OpenAsync();
        await chromium.Portal.AddAdministratorAsync();
        await chromium.SignInAsync();
        await chromium.Page.GotoAsync("/accounts/profile");

        await chromium.Page.ClickAsync("text=退出");
        await chromium.Page.WaitForURLAsync("**/accounts/login**");
        await chromium.Page.GoBackAsync();

        await chromium.Page.WaitForURLAsync("**/accounts/login**");
        (await chromium.Page.Locator("#Password").CountAsync()).ShouldBe(1);
        chromium.Complaints.ShouldBeEmpty();
    }

    [ChromiumFact, Feature(8)]
    public async Task Menu_WhenFolded_ShowsIconsOnlyAlsoOnTheNextPage()
    {
        await using var chromium = await Chromium.OpenAsync();
        await chromium.Portal.AddUserAsync("admin", null, UserRole.PlatformAdministrator);
        await chromium.SignInAsync();
        var entries = await chromium.Page.Locator(".side-menu nav .icon:visible").CountAsync();
        entries.ShouldBeGreaterThan(0);

        await chromium.Page.RunAndWaitForResponseAsync(
            () => chromium.Page.ClickAsync(".menu-toggle button"), response => response.Url.EndsWith("/menu/toggle", StringComparison.Ordinal));
        (await chromium.Page.Locator(".side-menu .label:visible").CountAsync()).ShouldBe(0);

        await chromium.Page.GotoAsync("/accounts/profile");
        (await chromium.Page.Locator(".side-menu .label:visible").CountAsync()).ShouldBe(0);
        (await chromium.Page.Locator(".side-menu nav .icon:visible").CountAsync()).ShouldBeGreaterThan(0);
        chromium.Complaints.ShouldBeEmpty();
    }
}
