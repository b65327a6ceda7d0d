using System.Net;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Customs;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Messages;

public sealed class WaitingTests
{
    [Fact]
    public async Task Banner_WhileCustomsCannotBeReached_SaysHowMuchWaitsSinceWhen()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        using var browser = await portal.SignInAsync("admin");
        browser.Page.QuerySelector("#customs-banner")!.HasAttribute("hidden").ShouldBeTrue();

        await AddMessageAsync(portal, admin.EnterpriseId, OutboxState.Waiting, "连接超时");
        await Task.Delay(TimeSpan.FromSeconds(5.2));
        await browser.OpenAsync("/messages/waiting");

        var banner = browser.Page.QuerySelector("#customs-banner")!;
        banner.HasAttribute("hidden").ShouldBeFalse();
        banner.TextContent.ShouldContain("1 份报文等待发送，最早的一份提交于 2026-03-05 10:00:00");
        browser.Page.QuerySelector(".list-table")!.TextContent.ShouldContain("连接超时");
    }

    [Fact]
    public async Task Messages_OfAnotherCompany_AreNotShown_AndThePlatformSeesAll()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAdministratorAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        await AddMessageAsync(portal, Guid.CreateVersion7(), OutboxState.Refused, "拒收原因甲");
        using var stranger = await portal.SignInAsync("admin");
        using var platform = await portal.SignInAsync("platform");

        await stranger.OpenAsync("/messages/waiting");
        await platform.OpenAsync("/messages/waiting");

        stranger.Page.QuerySelector("main")!.TextContent.ShouldNotContain("拒收原因甲");
        platform.Page.QuerySelector("main")!.TextContent.ShouldContain("拒收原因甲");
    }

    [Fact]
    public async Task Messages_ForAnOperator_AreForbidden()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.AddAdministratorAsync();
        await portal.AddUserAsync("operator", admin.EnterpriseId, UserRole.CardlessOperator);
        using var browser = await portal.SignInAsync("operator");

        await browser.OpenAsync("/messages/waiting");

        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task AddMessageAsync(TestPortal portal, Guid? enterpriseId, OutboxState state, string error)
    {
        await using var db = portal.Database.Open();
        db.OutboxMessages.Add(new OutboxMessage
        {
            EnterpriseId = enterpriseId,
            SubjectKey = CustomsSubject.Enterprise(enterpriseId ?? Guid.Empty),
            Sequence = 1,
            Kind = "EnterpriseProfile",
            Body = [1],
            BodySha256 = new string('0', 64),
            State = state,
            Attempts = 3,
            CreatedAt = Some.Now,
            DueAt = Some.Now,
            LastError = error,
        });
        await db.SaveChangesAsync();
    }
}
