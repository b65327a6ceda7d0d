using CooPortal.Domain.Transparency;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>
/// Recomputes a log from its rows and compares it with what was signed: first the heads in the file outside the database, which nobody who holds
/// only the database can change, then those in the database. Names every row that is not what was sealed.
/// </summary>
public sealed class VerifyLog(CooPortalDbContext db, LogHeads heads, TimeProvider clock)
{
    private const int Page = 1000;
    private const int MostUnsealed = 20;

    /// <summary>Younger rows may still wait for the job.</summary>
    private static readonly TimeSpan SealedWithin = TimeSpan.FromMinutes(1);

    public async Task<LogVerdict> ExecuteAsync(SealedLog log, CancellationToken cancellationToken)
    {
        var findings = new List<LogFinding>();
        var kept = await db.LogCheckpoints.Where(row => row.Log == log.Name).Select(row => new { row.Size, row.Root }).ToDictionaryAsync(row => row.Size, row => row.Root, cancellationToken);
        var signed = ReadFile(log, findings);
        await CompareHeadsAsync(log, kept, signed, findings, cancellationToken);
        var known = signed.Values.OrderBy(head => head.Size).ToList();
        var replay = new LogReplay(known, size => db.LogCheckpoints.Where(row => row.Log == log.Name && row.Size == size).Select(row => row.Edge).FirstOrDefault());
        var nodes = await db.LogNodes.AsNoTracking().Where(row => row.Log == log.Name).ToDictionaryAsync(row => new Subtree(row.Level, row.Number), row => row.Hash, cancellationToken);
        for (var from = 0L; ;)
        {
            var leaves = await db.LogLeaves.AsNoTracking().Where(row => row.Log == log.Name && row.Number >= from).OrderBy(row => row.Number).Take(Page).ToListAsync(cancellationToken);
            var rows = (await log.RowsAsync([.. leaves.Select(leaf => leaf.SubjectId)], cancellationToken)).ToDictionary(row => row.Id);
            foreach (var leaf in leaves)
            {
                replay.Take(leaf, rows.GetValueOrDefault(leaf.SubjectId), nodes);
            }

            if (leaves.Count < Page)
            {
                break;
            }

            from = leaves[^1].Number + 1;
        }

        findings.AddRange(replay.Findings());
        await FindUnsealedAsync(log, findings, cancellationToken);
        return new LogVerdict(replay.Size, known.Count, [.. findings.OrderBy(finding => finding.Leaf ?? long.MaxValue)]);
    }

    private Dictionary<long, Checkpoint> ReadFile(SealedLog log, List<LogFinding> findings)
    {
        var signed = new Dictionary<long, Checkpoint>();
        foreach (var note in heads.FileOf(log).Notes())
        {
            if (heads.Open(log, note) is not { } head)
            {
                findings.Add(new LogFinding(LogFindingKind.NotSigned, null, null, $"检查点文件中有一条签名不正确：{note.Split('\n').ElementAtOrDefault(1)} 条处。"));
            }
            else if (!signed.TryAdd(head.Size, head) && !signed[head.Size].Root.SequenceEqual(head.Root))
            {
                findings.Add(new LogFinding(LogFindingKind.HeadChanged, null, null, $"检查点文件在第 {head.Size} 条处有两个不同的根哈希：日志曾经分叉。"));
            }
        }

        return signed;
    }

    private async Task CompareHeadsAsync(SealedLog log, Dictionary<long, byte[]> kept, Dictionary<long, Checkpoint> signed, List<LogFinding> findings, CancellationToken cancellationToken)
    {
        findings.AddRange(kept
            .Where(head => signed.TryGetValue(head.Key, out var said) && !said.Root.SequenceEqual(head.Value))
            .Select(head => new LogFinding(LogFindingKind.HeadChanged, null, null, $"数据库在第 {head.Key} 条处的根哈希与检查点文件不同。")));
        var lacking = kept.Keys.Where(size => !signed.ContainsKey(size)).ToList();
        if (lacking.Count == 0)
        {
            return;
        }

        findings.Add(new LogFinding(LogFindingKind.FileIncomplete, null, null, $"检查点文件缺少 {lacking.Count} 条（最早在第 {lacking.Min()} 条处）：{log.Title}.checkpoints 被删减，或还没有写入。"));
        // a head that only the database has still counts: its signature cannot be made there
        await foreach (var note in db.LogCheckpoints.Where(row => row.Log == log.Name && lacking.Contains(row.Size)).Select(row => row.Note).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (heads.Open(log, note) is { } head)
            {
                signed.TryAdd(head.Size, head);
            }
        }
    }

    private async Task FindUnsealedAsync(SealedLog log, List<LogFinding> findings, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow().UtcDateTime - SealedWithin;
        var rows = await log.UnsealedAsync(DateTime.UnixEpoch, MostUnsealed, cancellationToken);
        findings.AddRange(rows.Where(row => row.At < until).Select(row =>
            new LogFinding(LogFindingKind.Unsealed, null, row.Id, $"{row.At:yyyy-MM-dd HH:mm:ss} UTC 的记录 {row.Id:D} 没有封存：任务停了，或是事后插入的。")));
    }
}
