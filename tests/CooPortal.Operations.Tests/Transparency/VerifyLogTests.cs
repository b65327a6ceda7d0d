using CooPortal.Domain.Transparency;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Transparency;

/// <summary>Whoever holds the database changes it behind the portal's back; the check names what.</summary>
public sealed class VerifyLogTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Row_Changed_IsNamed(DatabaseProvider provider)
    {
        await using var desk = await SealedAsync(provider);
        await using (var db = desk.Open())
        {
            var id = await RowAsync(db, 3);
            await db.AuditEntries.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ActorName, "李经理"));
        }

        (await desk.VerifyAsync()).ShouldBe(["Changed 3"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Row_Deleted_IsNamed(DatabaseProvider provider)
    {
        await using var desk = await SealedAsync(provider);
        await using (var db = desk.Open())
        {
            var id = await RowAsync(db, 5);
            await db.AuditEntries.Where(row => row.Id == id).ExecuteDeleteAsync();
        }

        (await desk.VerifyAsync()).ShouldBe(["Deleted 5"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Rows_InEachOthersPlace_AreNamed(DatabaseProvider provider)
    {
        await using var desk = await SealedAsync(provider);
        await using (var db = desk.Open())
        {
            var (one, other) = (await RowAsync(db, 1), await RowAsync(db, 6));
            await MoveAsync(db, 1, Guid.NewGuid());
            await MoveAsync(db, 6, one);
            await MoveAsync(db, 1, other);
        }

        (await desk.VerifyAsync()).ShouldBe(["Swapped 1", "Swapped 6"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task End_CutOffWithItsHeads_IsNamed(DatabaseProvider provider)
    {
        await using var desk = await SealedAsync(provider);
        await using (var db = desk.Open())
        {
            var ids = await db.LogLeaves.Where(row => row.Number >= 4).Select(row => row.SubjectId).ToListAsync();
            await db.AuditEntries.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync();
            await db.LogLeaves.Where(row => row.Number >= 4).ExecuteDeleteAsync();
            await db.LogCheckpoints.Where(row => row.Size > 4).ExecuteDeleteAsync();
        }

        (await desk.VerifyAsync()).ShouldBe(["Truncated 4"]);
    }

    [Fact]
    public async Task Row_DeletedWithItsLeaf_IsNamed()
    {
        await using var desk = await SealedAsync();
        await using (var db = desk.Open())
        {
            var id = await RowAsync(db, 2);
            await db.AuditEntries.Where(row => row.Id == id).ExecuteDeleteAsync();
            await db.LogLeaves.Where(row => row.Number == 2).ExecuteDeleteAsync();
        }

        (await desk.VerifyAsync()).ShouldBe(["LeavesMissing 2"]);
    }

    [Fact]
    public async Task Row_ChangedWithItsLeaf_DoesNotFitWhatWasSignedAndIsNamed()
    {
        await using var desk = await SealedAsync();
        await using (var db = desk.Open())
        {
            var id = await RowAsync(db, 4);
            await db.AuditEntries.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ActorName, "李经理"));
            var forged = MerkleHash.Leaf((await new AuditLog(db).RowsAsync([id], CancellationToken.None)).Single().Data);
            await db.LogLeaves.Where(row => row.Number == 4).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, forged));
        }

        (await desk.VerifyAsync()).ShouldBe(["Rewritten 4"], "the head over 4 leaves and that over 5 leave one row between them");
    }

    [Fact]
    public async Task Rows_DamagedInSeveralPlaces_AreAllNamed()
    {
        await using var desk = await SealedAsync();
        await using (var db = desk.Open())
        {
            var (changed, deleted) = (await RowAsync(db, 0), await RowAsync(db, 7));
            await db.AuditEntries.Where(row => row.Id == changed).ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, ""));
            await db.AuditEntries.Where(row => row.Id == deleted).ExecuteDeleteAsync();
        }

        (await desk.VerifyAsync()).ShouldBe(["Changed 0", "Deleted 7"]);
    }

    [Fact]
    public async Task Row_PutInAfterwards_IsNamed()
    {
        await using var desk = await SealedAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await using (var db = desk.Open())
        {
            db.AuditEntries.Add(new AuditEntry { At = Some.Now.AddSeconds(2), ActorName = "王管理", Action = "Test" });
            await db.SaveChangesAsync();
        }

        (await desk.VerifyAsync()).ShouldBe(["Unsealed"]);
    }

    [Fact]
    public async Task File_CutOrForged_IsTold()
    {
        await using var desk = await SealedAsync();
        var notes = await File.ReadAllTextAsync(desk.AuditFile);

        await File.WriteAllTextAsync(desk.AuditFile, notes.Replace("\n4\n", "\n3\n", StringComparison.Ordinal));
        (await desk.VerifyAsync()).ShouldBe(["NotSigned", "FileIncomplete"], ignoreOrder: true);

        File.Delete(desk.AuditFile);
        (await desk.VerifyAsync()).ShouldBe(["FileIncomplete"]);
    }

    // nine rows, with heads over 4, 5 and 9
    private static async Task<LogDesk> SealedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var desk = await LogDesk.OpenAsync(provider);
        foreach (var rows in new[] { 4, 1, 4 })
        {
            await desk.WriteAsync(rows);
            await desk.SealAsync();
        }

        (await desk.VerifyAsync()).ShouldBeEmpty();
        return desk;
    }

    private static Task<Guid> RowAsync(CooPortalDbContext db, long leaf) => db.LogLeaves.Where(row => row.Number == leaf).Select(row => row.SubjectId).SingleAsync();

    private static Task<int> MoveAsync(CooPortalDbContext db, long leaf, Guid row) =>
        db.LogLeaves.Where(found => found.Number == leaf).ExecuteUpdateAsync(set => set.SetProperty(found => found.SubjectId, row));
}
