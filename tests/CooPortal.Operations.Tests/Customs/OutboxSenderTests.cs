using System.Diagnostics.CodeAnalysis;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Customs;

[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes.")]
public sealed class OutboxSenderTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Some.Now);
    private readonly ScriptedCustoms _customs = new();
    private TestDatabase _database = null!;
    private CustomsNode _node = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _node = new CustomsNode(_database, _customs, _clock);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Rows_OfOneSubject_GoInOrderNamingTheOneBefore()
    {
        await EnqueueAsync("certificate:1", 3);

        await _node.SendAllAsync();

        _customs.Calls.Select(call => (call.Sequence, call.Previous)).ShouldBe([(1, 0), (2, 1), (3, 2)]);
        (await RowsAsync()).ShouldAllBe(row => row.State == OutboxState.Done && row.DoneAt != null);
    }

    [Fact]
    public async Task Row_ThatCustomsDoesNotTakeNow_GoesAgainWithTheSameBytesAndGrowingPauses()
    {
        await EnqueueAsync("certificate:1", 1);
        _customs.Judge = _ => ScriptedCustoms.Later;
        var pauses = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            await _node.SendDueAsync();
            var due = (await RowsAsync()).Single().DueAt;
            pauses.Add((due - _clock.GetUtcNow().UtcDateTime).TotalSeconds);
            (await _node.SendDueAsync()).ShouldBeFalse();
            _clock.Advance(due - _clock.GetUtcNow().UtcDateTime);
        }

        _customs.Judge = _ => ScriptedCustoms.Taken;
        await _node.SendAllAsync();

        pauses[0].ShouldBeInRange(1.6, 2.4);
        pauses[3].ShouldBeInRange(12.8, 19.2);
        pauses[11].ShouldBeInRange(240, 360);
        _customs.Calls.Select(call => (call.MessageId, Convert.ToHexString(call.Body.Span))).Distinct().Count().ShouldBe(1);
        _customs.TakenOnce.Count.ShouldBe(1);
    }

    [Fact]
    public async Task PoisonRow_BlocksOnlyItsSubject()
    {
        await EnqueueAsync("certificate:poison", 2);
        await EnqueueAsync("certificate:good", 2);
        _customs.Judge = message => message.Subject.EndsWith("poison", StringComparison.Ordinal) ? ScriptedCustoms.Later : ScriptedCustoms.Taken;

        await _node.SendAllAsync();

        _customs.TakenOnce.Select(call => call.Subject).ShouldBe(["certificate:good", "certificate:good"]);
        (await RowsAsync()).Count(row => row.State == OutboxState.Waiting).ShouldBe(2);
    }

    [Fact]
    public async Task RefusedRow_ClosesItsRoundAndTheNextRoundGoesOn()
    {
        foreach (var round in new[] { 1, 1, 1, 2 })
        {
            await _node.EnqueueAsync("certificate:1", Message, round);
        }

        _customs.Judge = message => message.Round == 1 ? ScriptedCustoms.Refused : ScriptedCustoms.Taken;
        await _node.SendAllAsync();

        (await RowsAsync()).Select(row => row.State).ShouldBe([OutboxState.Refused, OutboxState.Closed, OutboxState.Closed, OutboxState.Done]);
        _customs.Calls.Select(call => (call.Sequence, call.Previous)).ShouldBe([(1, 0), (4, 1)]);
        _customs.Gaps.ShouldBe(0);
    }

    [Fact]
    public async Task RefusedKey_ClosesTheChannelForAllNodesUntilItIsOpenedAgain()
    {
        await EnqueueAsync("certificate:1", 1);
        _customs.Judge = _ => ScriptedCustoms.Closed;
        await _node.SendAllAsync();
        _customs.Judge = _ => ScriptedCustoms.Taken;
        await using var other = new CustomsNode(_database, _customs, _clock);

        (await other.SendDueAsync()).ShouldBeFalse();
        var health = await other.RunAsync(services => services.GetRequiredService<FindCustomsHealth>().ExecuteAsync(null, default));
        await other.RunAsync(async services =>
        {
            await services.GetRequiredService<RetryCustomsMessages>().OpenChannelAsync(default);
            return 0;
        });
        await _node.SendAllAsync();

        health.ClosedBecause.ShouldBe("key refused");
        health.OldestWaitingSince.ShouldBe(Some.Now);
        _customs.TakenOnce.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(CustomsStep.Claimed)]
    [InlineData(CustomsStep.Posted)]
    [InlineData(CustomsStep.AnswerStored)]
    public async Task NodeKilledAtAnyStep_AnotherSendsOnExactlyOnceInOrder(CustomsStep step)
    {
        await EnqueueAsync("certificate:1", 3);
        _node.Death.At = step;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _node.SendDueAsync());
        await using var other = new CustomsNode(_database, _customs, _clock);

        await other.SendAllAsync();
        _clock.Advance(TimeSpan.FromSeconds(61));
        await other.SendAllAsync();

        _customs.TakenOnce.Select(call => call.Sequence).ShouldBe([1, 2, 3]);
        (await RowsAsync()).ShouldAllBe(row => row.State == OutboxState.Done);
    }

    [Fact]
    public async Task NodeThatComesBackAfterItsLease_DoesNotOverwriteTheOther()
    {
        await EnqueueAsync("certificate:1", 1);
        await using var slow = new CustomsNode(_database, new SlowCustoms(_customs, async () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(61));
            await _node.SendAllAsync();
            return ScriptedCustoms.Later;
        }), _clock);

        await slow.SendDueAsync();

        (await RowsAsync()).Single().State.ShouldBe(OutboxState.Done);
    }

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TwoWorkers_KeepTheOrderOfEverySubject(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var one = new CustomsNode(database, _customs, _clock);
        await using var other = new CustomsNode(database, _customs, _clock);
        for (var i = 0; i < 30; i++)
        {
            await one.EnqueueAsync($"certificate:{i % 6}", Message);
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Task.WhenAll(WorkAsync(one), WorkAsync(other));

        _customs.TakenOnce.GroupBy(call => call.Subject).ShouldAllBe(calls => calls.Select(call => call.Sequence).SequenceEqual(new[] { 1, 2, 3, 4, 5 }));
        _customs.TakenOnce.Count.ShouldBe(30);
        _customs.Gaps.ShouldBe(0);

        async Task WorkAsync(CustomsNode node)
        {
            while (_customs.TakenOnce.Count < 30)
            {
                limit.Token.ThrowIfCancellationRequested();
                await node.SendDueAsync();
            }
        }
    }

    private static ArchiveRequestMessage Message { get; } = new()
    {
        CertNo = "ZZ261026902330001",
        CertType = "ZZ",
        AplRegNo = Some.SocialCreditCode,
        PrintCount = 1,
        PrintTime = Some.Now,
    };

    private async Task EnqueueAsync(string subject, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _node.EnqueueAsync(subject, Message);
        }
    }

    private async Task<List<OutboxMessage>> RowsAsync()
    {
        await using var db = _database.Open();
        return await db.OutboxMessages.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync();
    }

    private sealed class SlowCustoms(ICustomsChannel inner, Func<Task<PostOutcome>> post) : ICustomsChannel
    {
        public Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken) => post();

        public Task<T> AskAsync<T>(CustomsProtocol.CustomsMessage question, CancellationToken cancellationToken)
            where T : CustomsProtocol.CustomsMessage
            => inner.AskAsync<T>(question, cancellationToken);

        public Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken) => inner.PullAsync(most, cancellationToken);

        public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken)
            => inner.AcknowledgeAsync(messageIds, cancellationToken);
    }
}
