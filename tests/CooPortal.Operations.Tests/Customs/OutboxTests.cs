using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Customs;

public sealed class OutboxTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Enqueue_OnOneSubject_NumbersWithoutGaps(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var i = 0; i < 3; i++)
        {
            await using var db = database.Open();
            await new Outbox(db, new OutboxSignal(), TimeProvider.System).EnqueueAsync(Draft(), CancellationToken.None);
            await db.SaveChangesAsync();
        }

        await using var reading = database.Open();
        (await reading.OutboxMessages.OrderBy(message => message.Sequence).Select(message => message.Sequence).ToListAsync()).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Enqueue_OfTwoVerbsAtOnce_LetsOneStartOver(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var first = database.Open();
        await using var second = database.Open();
        await new Outbox(first, new OutboxSignal(), TimeProvider.System).EnqueueAsync(Draft(), CancellationToken.None);
        await first.SaveChangesAsync();
        await using var third = database.Open();
        await new Outbox(second, new OutboxSignal(), TimeProvider.System).EnqueueAsync(Draft(), CancellationToken.None);
        await new Outbox(third, new OutboxSignal(), TimeProvider.System).EnqueueAsync(Draft(), CancellationToken.None);
        await second.SaveChangesAsync();

        await Should.ThrowAsync<DbUpdateException>(() => third.SaveChangesAsync());
    }

    private static OutboxDraft Draft() => new() { SubjectKey = "certificate:1", Kind = "Certificate", Body = [1, 2, 3] };
}
