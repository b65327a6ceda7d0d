using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Push;

public sealed class PushSenderTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Receipt_ReachesEachTargetOnce_HoweverManySendersThereAre(DatabaseProvider provider)
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (200, """{"code":0}""");
        await using var stage = await PushStage.SetAsync(Options(server), provider);
        await stage.SubscribeAsync(PushChannel.Sms, "13800000001");
        await stage.HookAsync(new Uri(server.Address, "/one"));
        await stage.HookAsync(new Uri(server.Address, "/two"), PushEvent.CertificateReturned);

        var id = await stage.ApproveAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var sender = stage.NewSender();
            while (await sender.SendOneAsync(CancellationToken.None))
            {
            }
        }));

        server.Calls.Select(call => call.Path).Order(StringComparer.Ordinal).ShouldBe(["/one", "/sms"]);
        await using var db = stage.Db();
        (await db.Notices.InEveryEnterprise().SingleAsync()).SubjectId.ShouldBe(id);
        (await db.PushDeliveries.InEveryEnterprise().CountAsync(row => row.State == PushDeliveryState.Sent)).ShouldBe(2);
    }

    [Fact]
    public async Task Receipt_ThatWasOnlyRecorded_OrRolledBack_TellsNobody()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(Options(server));
        await stage.HookAsync(server.Address);

        await stage.WriteAsync(db => db.Receipts.Add(stage.ReceiptOf(Guid.CreateVersion7(), "late", applied: false)));
        await using (var db = stage.Db())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Receipts.Add(stage.ReceiptOf(Guid.CreateVersion7(), "undone"));
            await db.SaveChangesAsync();
            (await db.PushDeliveries.InEveryEnterprise().CountAsync()).ShouldBe(1);
        }

        (await stage.Sender.SendOneAsync(CancellationToken.None)).ShouldBeFalse();
        server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_ThatIsAway_IsAskedLessAndLessOften_AndGivenUpAfterADay()
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (503, "");
        await using var stage = await PushStage.SetAsync(Options(server));
        await stage.HookAsync(server.Address);
        await stage.ApproveAsync();

        for (var attempt = 0; attempt <= PushSender.Waits.Count; attempt++)
        {
            (await stage.Sender.SendOneAsync(CancellationToken.None)).ShouldBeTrue();
            (await stage.Sender.SendOneAsync(CancellationToken.None)).ShouldBeFalse("it waits before it is tried again");
            stage.Clock.Advance(PushSender.Waits[Math.Min(attempt, PushSender.Waits.Count - 1)] * 1.2);
        }

        server.Calls.Count.ShouldBe(9);
        server.Calls.Select(call => call.Headers["webhook-id"]).Distinct().Count().ShouldBe(1);
        var delivery = await stage.DeliveryAsync();
        delivery.State.ShouldBe(PushDeliveryState.Failed);
        delivery.LastStatus.ShouldBe(503);
        delivery.LastError.ShouldContain("503");

        server.Answer = _ => (204, "");
        (await stage.ActAsync((ResendDeliveries verb, Domain.Accounts.Actor actor) => verb.ExecuteAsync(delivery.Id, actor, default))).ShouldBe(true);
        await stage.SendAllAsync();
        (await stage.DeliveryAsync()).ShouldSatisfyAllConditions(
            sent => sent.State.ShouldBe(PushDeliveryState.Sent), sent => sent.Replays.ShouldBe(1), sent => sent.LastError.ShouldBeEmpty());
        server.Calls.Last().Headers["webhook-id"].ShouldBe(delivery.Id.ToString("N"));
    }

    /// <summary>At least once: nobody can know whether the other side had it, so it goes again, under the same id.</summary>
    [Fact]
    public async Task Sender_KilledBetweenSendingAndWritingDown_SendsAgainUnderTheSameId()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(Options(server));
        await stage.HookAsync(server.Address);
        await stage.ApproveAsync();
        var release = new TaskCompletionSource();
        server.Hold = release.Task;
        using var kill = new CancellationTokenSource();

        var sending = stage.Sender.SendOneAsync(kill.Token);
        await Eventually.IsTrueAsync(() => server.Calls.Count == 1, "the call arrives");
        await kill.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(sending);
        server.Hold = null;
        release.SetResult();

        var next = stage.NewSender();
        (await next.SendOneAsync(CancellationToken.None)).ShouldBeFalse("the lease of the dead sender still stands");
        stage.Clock.Advance(TimeSpan.FromSeconds(61));
        (await next.SendOneAsync(CancellationToken.None)).ShouldBeTrue();

        server.Calls.Count.ShouldBe(2);
        server.Calls.Select(call => call.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
        (await stage.DeliveryAsync()).State.ShouldBe(PushDeliveryState.Sent);
        stage.Clock.Advance(TimeSpan.FromDays(1));
        (await next.SendOneAsync(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Call_IsSignedByBothSecretsWhileTheyChange_ThenByTheNewOneOnly()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(Options(server));
        var endpoint = await stage.HookAsync(server.Address);
        var before = new byte[32];
        var after = (await stage.ActAsync((RotateWebhookSecret verb, Domain.Accounts.Actor actor) => verb.ExecuteAsync(endpoint.Id, actor, default)))!.Secret;

        await stage.ApproveAsync();
        await stage.SendAllAsync();
        var first = server.Calls.Single();
        Signatures(first).ShouldBe([Sign(after, first), Sign(before, first)]);
        Signatures(first).ShouldNotContain(Sign(RandomNumberGenerator.GetBytes(32), first));
        first.Headers["webhook-timestamp"].ShouldBe(new DateTimeOffset(Some.Now).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        first.Json.GetProperty("type").GetString().ShouldBe("certificate.approved");
        first.Json.GetProperty("data").GetProperty("number").GetString()!.ShouldStartWith("C26102690233");

        stage.Clock.Advance(TimeSpan.FromHours(73));
        await stage.ApproveAsync(messageId: "receipt-2");
        await stage.SendAllAsync();
        Signatures(server.Calls.Last()).ShouldBe([Sign(after, server.Calls.Last())]);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed_AndGoneSwitchesTheEndpointOff()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(Options(server));
        await stage.HookAsync(new Uri(server.Address, "/hook"));
        server.Answer = call => call.Path == "/hook" ? (307, "/elsewhere") : (200, "");
        await stage.ApproveAsync();

        await stage.SendAllAsync();
        server.Calls.Select(call => call.Path).ShouldBe(["/hook"]);
        (await stage.DeliveryAsync()).LastError.ShouldContain("不转址");

        server.Answer = _ => (410, "");
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SendAllAsync();
        await using var db = stage.Db();
        var endpoint = await db.WebhookEndpoints.InEveryEnterprise().SingleAsync();
        endpoint.IsEnabled.ShouldBeFalse();
        endpoint.Problem.ShouldContain("410");
        (await stage.DeliveryAsync()).State.ShouldBe(PushDeliveryState.Failed);
    }

    [Fact]
    public async Task Notice_InTheQuietTime_IsSentWhenItEnds()
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (200, """{"code":0}""");
        await using var stage = await PushStage.SetAsync(Options(server));
        await stage.SubscribeAsync(PushChannel.Sms, "13800000001");

        // 10:00 in China
        await stage.WriteAsync(db => db.QuietHours.Add(new QuietHours { EnterpriseId = stage.EnterpriseId, UserId = stage.UserId, FromMinute = 9 * 60, UntilMinute = 11 * 60 }));
        await stage.ApproveAsync();

        (await stage.Sender.SendOneAsync(CancellationToken.None)).ShouldBeFalse();
        stage.Clock.Advance(TimeSpan.FromMinutes(59));
        (await stage.Sender.SendOneAsync(CancellationToken.None)).ShouldBeFalse();
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SendAllAsync();

        server.Calls.Count.ShouldBe(1);
        (await stage.DeliveryAsync()).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task QuietTime_SetAfterTheNotice_HoldsItsNextAttempt()
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (500, "");
        await using var stage = await PushStage.SetAsync(Options(server));
        await stage.SubscribeAsync(PushChannel.Sms, "13800000001");
        await stage.ApproveAsync();
        await stage.SendAllAsync();
        await stage.WriteAsync(db => db.QuietHours.Add(new QuietHours { EnterpriseId = stage.EnterpriseId, UserId = stage.UserId, FromMinute = 9 * 60, UntilMinute = 11 * 60 }));

        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SendAllAsync();

        server.Calls.Count.ShouldBe(1);
        var delivery = await stage.DeliveryAsync();
        delivery.DueAt.ShouldBe(Some.Now.AddHours(1));
        delivery.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Operator_WhoSeesOnlyHisOwn_IsToldOnlyOfHisOwn()
    {
        await using var server = await RecordingServer.StartAsync();
        server.Answer = _ => (200, """{"code":0}""");
        await using var stage = await PushStage.SetAsync(Options(server));
        var clerk = stage.UserNamed("clerk", Domain.Accounts.UserRole.CardlessOperator);
        await stage.WriteAsync(db =>
        {
            db.Users.Add(clerk);
            db.Enterprises.Single().OperatorsSeeOnlyOwn = true;
        });
        await stage.SubscribeAsync(PushChannel.Sms, "13900000002", userId: clerk.Id);

        await stage.ApproveAsync();
        await stage.ApproveAsync(createdBy: clerk.Id, messageId: "receipt-2");
        await stage.SendAllAsync();

        server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Span_SentAgain_TakesWhatWasNotDeliveredInIt_AndOfThisCompanyOnly()
    {
        await using var server = await RecordingServer.StartAsync();
        await using var stage = await PushStage.SetAsync(Options(server));
        var endpoint = await stage.HookAsync(server.Address);
        await stage.ApproveAsync(messageId: "before");
        stage.Clock.Advance(TimeSpan.FromHours(1));
        await stage.ApproveAsync(messageId: "within");
        await stage.SendAllAsync();
        await stage.WriteAsync(db => db.PushDeliveries.InEveryEnterprise().ExecuteUpdate(set => set.SetProperty(row => row.State, PushDeliveryState.Failed)));
        var (from, until) = (Some.Now.AddMinutes(30), Some.Now.AddHours(2));

        (await stage.ActAsync((ResendDeliveries verb, Domain.Accounts.Actor actor) => verb.SpanAsync(endpoint.Id, from, until, true, actor, default))).ShouldBe(1);
        (await stage.ActAsync((ResendDeliveries verb, Domain.Accounts.Actor actor) => verb.SpanAsync(endpoint.Id, from, until, true, actor, default), enterpriseId: Guid.CreateVersion7())).ShouldBeNull();
        await Should.ThrowAsync<BrokenRulesException>(stage.ActAsync((ResendDeliveries verb, Domain.Accounts.Actor actor) => verb.SpanAsync(endpoint.Id, until, from, true, actor, default)));
        await stage.SendAllAsync();

        server.Calls.Count.ShouldBe(3);
        server.Calls.Last().Headers["webhook-id"].ShouldBe(server.Calls.ElementAt(1).Headers["webhook-id"]);
    }

    private static PushOptions Options(RecordingServer server) => new()
    {
        Sms = new SmsOptions { Address = new Uri(server.Address, "/sms"), Sign = "海关原产地证书" },
        Webhook = new WebhookOptions { Enabled = true },
    };

    private static string[] Signatures(RecordedCall call) => call.Headers["webhook-signature"].Split(' ');

    /// <summary>As a receiver computes it.</summary>
    private static string Sign(byte[] secret, RecordedCall call) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(call.Body)}")))}";
}
