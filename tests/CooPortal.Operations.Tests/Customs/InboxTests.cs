using System.Diagnostics.CodeAnalysis;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Customs;

[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes.")]
public sealed class InboxTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Some.Now);
    private readonly ScriptedCustoms _customs = new();
    private readonly CountingHandler _handler = new();
    private TestDatabase _database = null!;
    private CustomsNode _node = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _node = NewNode();
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Message_DeliveredTwice_IsStoredAndHandledOnce()
    {
        var item = Item("m1");
        _customs.Mailbox.AddRange([item, item]);
        await _node.PullAsync();
        _customs.Mailbox.Add(item);
        await _node.PullAsync();

        await _node.HandleAllAsync();

        _handler.Handled.ShouldBe(["m1"]);
        _customs.Mailbox.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CustomsStep.BatchPulled)]
    [InlineData(CustomsStep.InboxStored)]
    [InlineData(CustomsStep.Acknowledged)]
    public async Task NodeKilledWhilePulling_AnotherStoresEveryMessageOnce(CustomsStep step)
    {
        _customs.Mailbox.AddRange([Item("m1"), Item("m2")]);
        _node.Death.At = step;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _node.PullAsync());
        await using var other = NewNode();

        await other.PullAsync();
        await other.HandleAllAsync();

        _handler.Handled.Order().ShouldBe(["m1", "m2"]);
        (await RowsAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(CustomsStep.HandlingBegun, false, 1)]
    [InlineData(CustomsStep.HandledBeforeCommit, false, 2)]
    [InlineData(CustomsStep.HandledAfterCommit, false, 1)]
    [InlineData(CustomsStep.HandlingBegun, true, 1)]
    [InlineData(CustomsStep.HandledBeforeCommit, true, 2)]
    [InlineData(CustomsStep.HandledAfterCommit, true, 1)]
    public async Task NodeKilledWhileHandling_TheChangeAndTheMarkGoTogether(CustomsStep step, bool savesOnce, int runs)
    {
        _handler.SavesOnce = savesOnce;
        _customs.Mailbox.Add(Item("m1"));
        await _node.PullAsync();
        _node.Death.At = step;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _node.HandleAllAsync());
        await using var other = NewNode();

        await other.HandleAllAsync();

        _handler.Handled.Count.ShouldBe(runs);
        (await RowsAsync()).Single().State.ShouldBe(InboxState.Handled);
    }

    [Fact]
    public async Task Message_ThatFailsFiveTimes_WaitsForSomebodyAndBlocksNobody()
    {
        _handler.Fails = "bad";
        _customs.Mailbox.AddRange([Item("bad"), Item("good")]);
        await _node.PullAsync();
        for (var i = 0; i < 6; i++)
        {
            await _node.HandleAllAsync();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        var bad = (await RowsAsync()).Single(row => row.MessageId == "bad");
        (bad.State, bad.Attempts).ShouldBe((InboxState.Failed, 5));
        bad.LastError.ShouldContain("broken");
        _handler.Handled.ShouldBe(["good"]);

        _handler.Fails = null;
        (await _node.RunAsync(services => services.GetRequiredService<RetryCustomsMessages>().HandleAgainAsync(bad.Id, default))).ShouldBeTrue();
        await _node.HandleAllAsync();

        _handler.Handled.ShouldBe(["good", "bad"]);
    }

    [Fact]
    public async Task Message_AboutAnUnknownRecord_IsParkedAndHandledWhenItAppears()
    {
        _handler.Unknown = true;
        _customs.Mailbox.Add(Item("m1"));
        await _node.PullAsync();
        await _node.HandleAllAsync();

        (await RowsAsync()).Single().State.ShouldBe(InboxState.Parked);
        _handler.Unknown = false;
        await _node.HandleAllAsync();
        _handler.Handled.ShouldBeEmpty();

        _clock.Advance(TimeSpan.FromSeconds(31));
        await _node.HandleAllAsync();
        _handler.Handled.ShouldBe(["m1"]);
    }

    [Fact]
    public async Task Message_ThatNobodyCanRead_IsStoredAcknowledgedAndKept()
    {
        _customs.Mailbox.Add(Item("m1") with { Body = [1, 2, 3] });

        await _node.PullAsync();
        await _node.HandleAllAsync();

        _customs.Mailbox.ShouldBeEmpty();
        var row = (await RowsAsync()).Single();
        row.Body.ShouldBe([1, 2, 3]);
        row.Attempts.ShouldBe(1);
    }

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TwoWorkers_HandleEachMessageOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var one = NewNode(database);
        await using var other = NewNode(database);
        _customs.Mailbox.AddRange(Enumerable.Range(0, 20).Select(i => Item($"m{i}")));
        await one.PullAsync();

        await Task.WhenAll(Task.Run(one.HandleAllAsync), Task.Run(other.HandleAllAsync));

        _handler.Handled.Count.ShouldBe(20);
        _handler.Handled.Distinct().Count().ShouldBe(20);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TwoWorkers_WhoseHandlerSavesOnce_CommitEachMessageOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var one = NewSavingNode(database, 1);
        await using var other = NewSavingNode(database, 1);
        _customs.Mailbox.AddRange(Enumerable.Range(0, 40).Select(i => Item($"m{i}") with { Subject = $"enterprise:{i % 8}" }));
        await one.PullAsync();

        await Task.WhenAll(Task.Run(one.HandleAllAsync), Task.Run(other.HandleAllAsync));

        (await one.RunAsync(services => services.GetRequiredService<CooPortalDbContext>().WorkItems.Select(row => row.Job).ToListAsync())).Order()
            .ShouldBe(Enumerable.Range(0, 40).Select(i => $"m{i}").Order());
    }

    [Fact]
    public async Task Handler_ThatSavesOnceButDoesSoTwice_Fails()
    {
        await using var node = NewSavingNode(_database, 2);
        _customs.Mailbox.Add(Item("m1"));
        await node.PullAsync();

        await node.HandleAllAsync();

        (await node.RunAsync(services => services.GetRequiredService<CooPortalDbContext>().WorkItems.CountAsync())).ShouldBe(1);
    }

    private CustomsNode NewSavingNode(TestDatabase database, int saves) =>
        new(database, _customs, _clock, services => services.RemoveAll<IInboxHandler>().AddScoped<IInboxHandler>(
            provider => new SavingHandler(provider.GetRequiredService<CooPortalDbContext>(), saves)));

    private static MailboxItem Item(string id) => ScriptedCustoms.Item(
        new QualificationAnswerMessage { CiqRegNo = Some.SocialCreditCode, RspGenTime = Some.Now }, "enterprise:1", id: id);

    private CustomsNode NewNode(TestDatabase? database = null) => new(database ?? _database, _customs, _clock, services => services.AddSingleton<IInboxHandler>(_handler));

    private async Task<List<InboxMessage>> RowsAsync()
    {
        await using var db = _database.Open();
        return await db.InboxMessages.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    private sealed class SavingHandler(CooPortalDbContext db, int saves) : IInboxHandler
    {
        public string Kind => "QualificationAnswer";

        public bool SavesOnce => true;

        public async Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
        {
            for (var i = 0; i < saves; i++)
            {
                // the key is not that of the message: only the mark keeps two workers from storing it twice
                db.WorkItems.Add(new WorkItem { Job = message.MessageId, Key = Guid.NewGuid().ToString("N"), CreatedAt = Some.Now, DueAt = Some.Now });
                await db.SaveChangesAsync(cancellationToken);
            }

            return true;
        }
    }

    private sealed class CountingHandler : IInboxHandler
    {
        public string Kind => "QualificationAnswer";

        public bool SavesOnce { get; set; }

        public List<string> Handled { get; } = [];

        public string? Fails { get; set; }

        public bool Unknown { get; set; }

        public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
        {
            if (message.MessageId == Fails)
            {
                throw new InvalidOperationException("broken");
            }

            lock (Handled)
            {
                if (!Unknown)
                {
                    Handled.Add(message.MessageId);
                }
            }

            return Task.FromResult(!Unknown);
        }
    }
}
