using CooPortal.Domain.Verification;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Push;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Push;

public sealed class TendPushJobTests
{
    [Fact]
    public async Task Verification_IsToldOf_ThreeDaysOneDayAndOnTheDayBefore_AndOnceWhenLate()
    {
        await using var stage = await PushStage.SetAsync(new PushOptions());
        var request = new VerificationRequest { StartedOn = new DateOnly(2026, 3, 1), ReplyBy = new DateOnly(2026, 3, 9), Subject = "核查" };
        await stage.WriteAsync(db => db.VerificationRecords.Add(VerificationRecord.Receive(stage.EnterpriseId, "HC2026030001", 1, request, Some.Now)));
        var told = new List<int>();

        for (var day = 5; day <= 12; day++)
        {
            told.Add(await stage.NewTender().RunAsync(CancellationToken.None) + await stage.NewTender().RunAsync(CancellationToken.None));
            stage.Clock.Advance(TimeSpan.FromDays(1));
        }

        told.ShouldBe([0, 1, 0, 1, 1, 1, 0, 0]);
        await using var db = stage.Db();
        (await db.Notices.InEveryEnterprise().OrderBy(row => row.Time).Select(row => row.Text).ToListAsync()).ShouldSatisfyAllConditions(
            texts => texts[0].ShouldContain("还有 3 天"), texts => texts[1].ShouldContain("还有 1 天"), texts => texts[2].ShouldContain("今天到期"), texts => texts[3].ShouldContain("已经逾期"));
    }

    [Fact]
    public async Task OldNotices_AreDeleted_AfterTheirDeliveries()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(new PushOptions { Webhook = new WebhookOptions { Enabled = true } });
        await stage.HookAsync(server.Address);
        await stage.ApproveAsync();
        await stage.SendAllAsync();

        stage.Clock.Advance(TimeSpan.FromDays(91));
        await stage.NewTender().RunAsync(CancellationToken.None);
        await using var db = stage.Db();
        (await db.PushDeliveries.InEveryEnterprise().CountAsync()).ShouldBe(0);
        (await db.Notices.InEveryEnterprise().CountAsync()).ShouldBe(1);

        stage.Clock.Advance(TimeSpan.FromDays(300));
        await stage.NewTender().RunAsync(CancellationToken.None);
        (await db.Notices.InEveryEnterprise().CountAsync()).ShouldBe(0);
    }
}
