using CooPortal.Domain.Transparency;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>
/// Gives the rows without a leaf their numbers, in one transaction with the nodes that they complete and the signed head, then appends the head to
/// the file. Two at once: both begin at the same number, the database takes one, the other looks again; so there is one order and no gap. A crash
/// before the file was written is made good by the next run.
/// </summary>
public sealed class SealLog(CooPortalDbContext db, LogHeads heads, TimeProvider clock)
{
    /// <summary>Rows in one transaction.</summary>
    public const int Batch = 2000;

    /// <summary>A row is visible to others this long after its time at the latest. What is later still is found by <see cref="VerifyLog"/> and at the next start.</summary>
    private static readonly TimeSpan LatestCommit = TimeSpan.FromMinutes(10);

    /// <param name="everything">Looks at all rows, not only at those after the last seal.</param>
    /// <returns>How many rows were sealed.</returns>
    /// <exception cref="LogForkedException">The database does not go on from the last signed head.</exception>
    public async Task<int> ExecuteAsync(SealedLog log, bool everything, CancellationToken cancellationToken)
    {
        var (total, since) = (0, (DateTime?)null);
        while (true)
        {
            // the file first: another process may seal in between, and what the file holds was in the database before
            var outside = heads.FileOf(log).LastNote();
            var head = await log.HeadAsync(cancellationToken);
            await KeepOutsideAsync(log, head, outside, cancellationToken);
            since ??= everything || head is null ? DateTime.UnixEpoch : Earlier(head.SealedUntil, head.At) - LatestCommit;
            var rows = await log.UnsealedAsync(since.Value, Batch, cancellationToken);
            if (rows.Count == 0)
            {
                return total;
            }

            if (await TrySealAsync(log, head, rows, cancellationToken) is { } sealedHead)
            {
                await heads.FileOf(log).AppendAsync([sealedHead.Note], cancellationToken);
                total += rows.Count;
            }
        }
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private async Task<LogCheckpoint?> TrySealAsync(SealedLog log, LogCheckpoint? head, IReadOnlyList<SealedRow> rows, CancellationToken cancellationToken)
    {
        var edge = head is null ? new MerkleEdge() : new MerkleEdge(head.Size, head.Edge);
        foreach (var row in rows)
        {
            var leaf = new LogLeaf { Log = log.Name, Number = edge.Size, SubjectId = row.Id, Hash = MerkleHash.Leaf(row.Data) };
            db.LogLeaves.Add(leaf);
            db.LogNodes.AddRange(edge.Append(leaf.Hash)
                .Where(completed => completed.Place.Level % LogNode.LevelStep == 0)
                .Select(completed => new LogNode { Log = log.Name, Level = completed.Place.Level, Number = completed.Place.Index, Hash = completed.Hash }));
        }

        var checkpoint = Head(log, head, edge, rows[^1].At);
        db.LogCheckpoints.Add(checkpoint);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return checkpoint;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested && MovedOn(log, head))
        {
            return null;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private LogCheckpoint Head(SealedLog log, LogCheckpoint? before, MerkleEdge edge, DateTime newest)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var checkpoint = new Checkpoint
        {
            Origin = heads.OriginOf(log),
            Size = edge.Size,
            Root = edge.Root,
            Time = now,
            PreviousSize = before?.Size,
            PreviousRoot = before?.Root ?? [],
        };
        return new LogCheckpoint
        {
            Log = log.Name,
            Size = checkpoint.Size,
            At = now,
            SealedUntil = before?.SealedUntil > newest ? before.SealedUntil : newest,
            Root = checkpoint.Root,
            Edge = edge.ToBytes(),
            Note = heads.Sign(checkpoint),
            PublicKey = heads.PublicKey,
        };
    }

    private bool MovedOn(SealedLog log, LogCheckpoint? head) => db.LogCheckpoints.Any(row => row.Log == log.Name && row.Size > (head == null ? 0 : head.Size));

    /// <summary>The file holds what the database holds: what a crash kept from it is appended, what it has more is a reason to stop.</summary>
    private async Task KeepOutsideAsync(SealedLog log, LogCheckpoint? head, string? outside, CancellationToken cancellationToken)
    {
        var known = outside is { } note
            ? heads.Open(log, note) ?? throw new LogForkedException($"检查点文件的最后一条不是本系统签名的（{log.Title}）。")
            : null;
        if (known is not null && (head is null || known.Size > head.Size))
        {
            throw new LogForkedException($"数据库只有 {head?.Size ?? 0} 条，检查点文件记到 {known.Size} 条（{log.Title}）：数据库被恢复到以前的状态，或被删改。");
        }

        if (known is not null && !await db.LogCheckpoints.AnyAsync(row => row.Log == log.Name && row.Size == known.Size && row.Root == known.Root, cancellationToken))
        {
            throw new LogForkedException($"第 {known.Size} 条处的根哈希与检查点文件不同（{log.Title}）：数据库被改动。");
        }

        var file = heads.FileOf(log);
        var size = file.LastNote() is { } last ? heads.Open(log, last)?.Size ?? 0 : 0;
        var missing = await db.LogCheckpoints.Where(row => row.Log == log.Name && row.Size > size).OrderBy(row => row.Size).Select(row => row.Note).ToListAsync(cancellationToken);
        if (missing.Count > 0)
        {
            await file.AppendAsync(missing, cancellationToken);
        }
    }
}
