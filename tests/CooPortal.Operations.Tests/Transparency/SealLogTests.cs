using CooPortal.Domain.Transparency;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Transparency;

public sealed class SealLogTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Rows_SealedInSeveralRuns_AreNumberedInTheirOrderWithoutAGap(DatabaseProvider provider)
    {
        await using var desk = await LogDesk.OpenAsync(provider);
        await desk.WriteAsync(3);
        (await desk.SealAsync()).ShouldBe(3);
        await desk.WriteAsync(4);
        (await desk.SealAsync()).ShouldBe(4);
        (await desk.SealAsync()).ShouldBe(0);

        await using var db = desk.Open();
        var order = await db.AuditEntries.OrderBy(row => row.At).Select(row => row.Id).ToListAsync();
        var leaves = await db.LogLeaves.OrderBy(row => row.Number).ToListAsync();
        leaves.Select(leaf => leaf.Number).ShouldBe(Enumerable.Range(0, 7).Select(i => (long)i));
        leaves.Select(leaf => leaf.SubjectId).ShouldBe(order);
        var heads = await db.LogCheckpoints.OrderBy(row => row.Size).ToListAsync();
        heads.Select(head => head.Size).ShouldBe([3, 7]);
        desk.Heads.Open(new AuditLog(db), heads[1].Note)!.PreviousRoot.ShouldBe(heads[0].Root);
        (await desk.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TwoProcesses_SealingAtOnce_GiveOneOrderAndNoGap(DatabaseProvider provider)
    {
        await using var desk = await LogDesk.OpenAsync(provider);

        for (var round = 0; round < 5; round++)
        {
            await desk.WriteAsync(40);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.SealAsync())));
        }

        await using var db = desk.Open();
        var leaves = await db.LogLeaves.OrderBy(row => row.Number).ToListAsync();
        leaves.Select(leaf => leaf.Number).ShouldBe(Enumerable.Range(0, 200).Select(i => (long)i));
        leaves.Select(leaf => leaf.SubjectId).ShouldBeUnique();
        (await desk.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Proofs_FromTheKeptHashes_HoldForEverySize(DatabaseProvider provider)
    {
        await using var desk = await LogDesk.OpenAsync(provider);
        await desk.WriteAsync(600);
        await desk.SealAsync();

        await using var db = desk.Open();
        (await db.LogNodes.CountAsync()).ShouldBe(2, "a node for every 256 leaves");
        var leaves = await db.LogLeaves.OrderBy(row => row.Number).Select(row => row.Hash).ToListAsync();
        var (edge, roots) = (new MerkleEdge(), new List<byte[]> { MerkleHash.Empty });
        foreach (var leaf in leaves)
        {
            edge.Append(leaf);
            roots.Add(edge.Root);
        }

        (await new AuditLog(db).HeadAsync(CancellationToken.None))!.Root.ShouldBe(roots[600]);
        var tree = new LogTree(db);
        foreach (var (number, size) in new[] { (0, 1), (0, 600), (255, 256), (255, 257), (256, 257), (511, 600), (512, 513), (599, 600), (300, 555) })
        {
            MerkleProof.Includes(leaves[number], number, size, await tree.InclusionAsync(LogName.Audit, number, size, CancellationToken.None), roots[size]).ShouldBeTrue($"{number} of {size}");
        }

        foreach (var (older, newer) in new[] { (1, 600), (255, 600), (256, 600), (257, 512), (512, 513), (599, 600), (300, 301) })
        {
            MerkleProof.IsConsistent(older, roots[older], newer, roots[newer], await tree.ConsistencyAsync(LogName.Audit, older, newer, CancellationToken.None)).ShouldBeTrue($"{older} in {newer}");
        }
    }

    [Fact]
    public async Task Row_ThatBecomesVisibleLate_IsSealedByTheNextRun()
    {
        await using var desk = await LogDesk.OpenAsync();
        await desk.WriteAsync(2);
        await desk.SealAsync();

        await desk.WriteAsync(1, at: Some.Now.AddMinutes(-5));

        (await desk.SealAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Row_ThatIsMuchTooLate_IsNamedByTheCheckAndSealedAtTheNextStart()
    {
        await using var desk = await LogDesk.OpenAsync();
        await desk.WriteAsync(2);
        await desk.SealAsync();

        await desk.WriteAsync(1, at: Some.Now.AddDays(-3));

        (await desk.SealAsync()).ShouldBe(0);
        (await desk.VerifyAsync()).ShouldBe(["Unsealed"]);
        (await desk.SealAsync(everything: true)).ShouldBe(1);
        (await desk.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Head_ThatACrashKeptFromTheFile_IsAppendedByTheNextRun()
    {
        await using var desk = await LogDesk.OpenAsync();
        await desk.WriteAsync(2);
        await desk.SealAsync();
        var before = await File.ReadAllTextAsync(desk.AuditFile);
        await desk.WriteAsync(2);
        await desk.SealAsync();
        var complete = await File.ReadAllTextAsync(desk.AuditFile);

        // the crash tore the write
        await File.WriteAllTextAsync(desk.AuditFile, before + complete[before.Length..^80]);
        await desk.SealAsync();

        new CheckpointFile(desk.AuditFile, "portal.example.cn/audit-log").Notes().Select(note => note.Split('\n')[1]).ShouldBe(["2", "4"]);
        (await desk.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Database_PutBackToAnOlderState_IsNotSealedOn()
    {
        await using var desk = await LogDesk.OpenAsync();
        await desk.WriteAsync(2);
        await desk.SealAsync();
        await desk.WriteAsync(2);
        await desk.SealAsync();
        await using (var db = desk.Open())
        {
            await db.LogCheckpoints.Where(row => row.Size > 2).ExecuteDeleteAsync();
            await db.LogLeaves.Where(row => row.Number >= 2).ExecuteDeleteAsync();
        }

        var refusal = await Should.ThrowAsync<LogForkedException>(() => desk.SealAsync());

        refusal.Message.ShouldContain("数据库只有 2 条，检查点文件记到 4 条");
        (await desk.VerifyAsync()).ShouldContain("Truncated 2");
    }

    [Fact]
    public async Task Sealing_ThatFails_LeavesNothingAndIsToldToTheCaller()
    {
        await using var desk = await LogDesk.OpenAsync();
        await desk.WriteAsync(2);

        await Should.ThrowAsync<DbUpdateException>(() => desk.SealAsync(adjust: db => db.AuditEntries.Add(new AuditEntry { ActorName = null!, Action = "Test", At = Some.Now })));

        await using var db = desk.Open();
        (await db.LogLeaves.CountAsync()).ShouldBe(0);
        File.Exists(desk.AuditFile).ShouldBeFalse();
    }
}
