using CooPortal.CustomsProtocol.Messages;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Customs;

public sealed class OutboxTests
{
    private static readonly ArchiveRequestMessage Message = new()
    {
        CertNo = "ZZ261026902330001",
        CertType = "ZZ",
        AplRegNo = Some.SocialCreditCode,
        PrintCount = 1,
        PrintTime = Some.Now,
    };

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Enqueue_OnOneSubject_NumbersWithoutGaps(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var i = 0; i < 3; i++)
        {
            await using var db = database.Open();
            await EnqueueAsync(db);
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
        await EnqueueAsync(first);
        await first.SaveChangesAsync();
        await using var third = database.Open();
        await EnqueueAsync(second);
        await EnqueueAsync(third);
        await second.SaveChangesAsync();

        await Should.ThrowAsync<DbUpdateException>(() => third.SaveChangesAsync());
    }

    private static async Task EnqueueAsync(CooPortalDbContext db)
    {
        using var signal = new OutboxSignal();
        await new CustomsOutbox(db, signal, TimeProvider.System).EnqueueAsync(
            "certificate:1", Message, null, 1, CancellationToken.None);
    }
}
