using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.TestKit;
using CooPortal.Web.Features.Home.Bell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Home;

public sealed class BellTests
{
    [Fact]
    public async Task Bell_CountsWhatIsUnread_UntilItIsOpenedOrAllIsMarked_AndStreamsTheCountUntilTheSessionEnds()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync("/bell");
        browser.Page.Body!.TextContent.ShouldContain("海关的回执到达后显示在这里");
        using var streaming = await portal.SignInAsync("admin");
        await streaming.OpenAsync("/bell/stream");
        streaming.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var stream = new StreamReader(await streaming.Response.Content.ReadAsStreamAsync());
        (await NextAsync(stream)).ShouldBe("""data: {"count":0,"text":"0"}""");

        await TellAsync(portal, user, 3);
        (await NextAsync(stream)).ShouldBe("""data: {"count":3,"text":"3"}""");
        await browser.OpenAsync("/bell");
        browser.Page.QuerySelector("#bell-count")!.TextContent.ShouldBe("3");
        browser.Page.QuerySelectorAll(".timeline .new").Length.ShouldBe(3);
        await browser.OpenAsync(browser.Page.QuerySelector(".timeline a")!.GetAttribute("href")!);
        browser.Address.AbsolutePath.ShouldBe("/enterprises/profile");
        browser.Page.QuerySelector("#bell-count")!.TextContent.ShouldBe("2");
        (await NextAsync(stream)).ShouldBe("""data: {"count":2,"text":"2"}""");
        await browser.SubmitAsync(browser.Form("/bell/read-all"));
        browser.Page.QuerySelector("#bell-count")!.HasAttribute("hidden").ShouldBeTrue();
        (await NextAsync(stream)).ShouldBe("""data: {"count":0,"text":"0"}""");

        await using (var db = portal.Database.Open())
        {
            await db.Sessions.ExecuteDeleteAsync();
        }

        portal.Services.GetRequiredService<BellFeed>().WakeUser(user.Id);
        (await NextAsync(stream)).ShouldBe("event: end");
        await streaming.OpenAsync("/bell/stream");
        streaming.Address.AbsolutePath.ShouldBe("/accounts/login");
    }

    [Fact]
    public async Task Bell_OfAnotherCompany_IsSilent_AndAnOperatorHearsOnlyOfHisOwn()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        await portal.AddAdministratorAsync("neighbour", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        await portal.AddUserAsync("clerk", user.EnterpriseId, UserRole.CardlessOperator);
        await TellAsync(portal, user, 1, user.Id);
        await using (var db = portal.Database.Open())
        {
            await db.Enterprises.Where(row => row.Id == user.EnterpriseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.OperatorsSeeOnlyOwn, true));
        }

        foreach (var (name, unread) in new[] { ("admin", "1"), ("clerk", "0"), ("neighbour", "0") })
        {
            using var browser = await portal.SignInAsync(name);
            await browser.OpenAsync("/home");
            browser.Page.QuerySelector("#bell-count")!.TextContent.ShouldBe(unread, name);
        }

        using var other = await portal.SignInAsync("neighbour");
        await using var rows = portal.Database.OpenAs(user.EnterpriseId!.Value);
        await other.OpenAsync($"/bell/open/{(await rows.Notices.SingleAsync()).Id}");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task TellAsync(TestPortal portal, User user, int notices, Guid? createdBy = null)
    {
        await using var db = portal.Database.Open(clock: portal.Clock);
        db.Notices.AddRange(Enumerable.Range(1, notices).Select(serial => new Notice
        {
            EnterpriseId = user.EnterpriseId!.Value,
            Event = PushEvent.EnterpriseReceipt,
            SubjectKind = "enterprise-profile",
            SubjectId = user.EnterpriseId.Value,
            CreatedByUserId = createdBy,
            Sender = "海关",
            Text = "同步成功",
            Time = Some.Now,
            CreatedAt = Some.Now,
            SourceKey = $"test-{serial}",
        }));
        await db.SaveChangesAsync();
    }

    /// <summary>The next line that says something.</summary>
    private static async Task<string> NextAsync(StreamReader stream)
    {
        using var inTime = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await stream.ReadLineAsync(inTime.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal) || line.StartsWith("event:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException();
    }
}
