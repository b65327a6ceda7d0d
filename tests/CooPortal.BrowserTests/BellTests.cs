using CooPortal.Domain.Push;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;

namespace CooPortal.BrowserTests;

public sealed class BellTests
{
    [ChromiumFact]
    public async Task Bell_InTwoTabs_CountsAtOnceFromOneStream_AndIsReadInBoth()
    {
        await using var chromium = await Chromium.OpenAsync();
        var user = await chromium.Portal.AddAdministratorAsync();
        var streams = 0;
        chromium.Page.Context.Request += (_, request) => streams += request.Url.EndsWith("/bell/stream", StringComparison.Ordinal) ? 1 : 0;
        await chromium.SignInAsync();
        var other = await chromium.Page.Context.NewPageAsync();
        await other.GotoAsync("/accounts/profile");
        var place = await PlaceAsync(other);
        await Eventually.IsTrueAsync(() => streams > 0, "the first tab opens the stream");
        streams = 0;

        await using (var db = chromium.Portal.Database.Open(clock: chromium.Portal.Clock))
        {
            db.Notices.Add(new Notice
            {
                EnterpriseId = user.EnterpriseId!.Value,
                Event = PushEvent.EnterpriseReceipt,
                SubjectKind = "enterprise-profile",
                SubjectId = user.EnterpriseId.Value,
                Sender = "海关",
                Text = "<img src=x onerror=alert(1)> 同步成功",
                Time = Some.Now,
                CreatedAt = Some.Now,
                SourceKey = "test",
            });
            await db.SaveChangesAsync();
        }

        foreach (var page in new[] { chromium.Page, other })
        {
            await page.Locator("#bell-count", new PageLocatorOptions { HasText = "1" }).WaitForAsync();
        }

        (await PlaceAsync(other)).ShouldBe(place, "nothing moves when the count appears");
        streams.ShouldBe(0, "the second tab has no stream of its own");
        await other.ClickAsync(".bell");
        (await other.Locator(".bell-list li.new").InnerTextAsync()).ShouldContain("<img src=x");
        await other.ClickAsync("[data-bell-read] button");
        await chromium.Page.Locator("#bell-count").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await other.PressAsync("body", "Escape");

        await chromium.Page.CloseAsync();
        await Eventually.IsTrueAsync(() => streams == 1, "the other tab takes the stream over");
        chromium.Complaints.ShouldBeEmpty();
    }

    private static async Task<string> PlaceAsync(IPage page) => string.Join(',', await page.EvalOnSelectorAsync<double[]>(".user-menu", "menu => [menu.getBoundingClientRect().x, menu.getBoundingClientRect().y]"));
}
