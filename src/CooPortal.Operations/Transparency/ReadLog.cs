using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>What everybody may ask of the public log.</summary>
public sealed class ReadLog(CooPortalDbContext db, IssuanceLog log, LogTree tree)
{
    /// <summary>Entries in one answer.</summary>
    public const int MostEntries = 256;

    /// <summary>The newest heads, the newest first.</summary>
    public async Task<IReadOnlyList<LogCheckpoint>> HeadsAsync(int most, CancellationToken cancellationToken) =>
        await Heads.OrderByDescending(row => row.Size).Take(most).ToListAsync(cancellationToken);

    /// <summary>Size of the log at each of these times.</summary>
    public async Task<IReadOnlyList<long>> SizesAtAsync(IReadOnlyList<DateTime> times, CancellationToken cancellationToken)
    {
        var sizes = new List<long>();
        foreach (var time in times)
        {
            sizes.Add(await Heads.Where(row => row.At < time).OrderByDescending(row => row.Size).Select(row => row.Size).FirstOrDefaultAsync(cancellationToken));
        }

        return sizes;
    }

    /// <summary>The data of leaves; a row that is gone is an empty entry, so that its place shows.</summary>
    public async Task<IReadOnlyList<byte[]>> EntriesAsync(long start, long end, CancellationToken cancellationToken)
    {
        var last = Math.Min(end, start + MostEntries - 1);
        var ids = await db.LogLeaves.AsNoTracking()
            .Where(row => row.Log == LogName.Issuance && row.Number >= start && row.Number <= last)
            .OrderBy(row => row.Number).Select(row => row.SubjectId).ToListAsync(cancellationToken);
        var rows = (await log.RowsAsync(ids, cancellationToken)).ToDictionary(row => row.Id, row => row.Data);
        return ids.ConvertAll(id => rows.GetValueOrDefault(id) ?? []);
    }

    /// <returns>The leaf and its path; null when the tree of this size has no such leaf.</returns>
    public async Task<(long Leaf, IReadOnlyList<byte[]> Path)?> InclusionAsync(byte[] leafHash, long size, CancellationToken cancellationToken)
    {
        var head = await log.HeadAsync(cancellationToken);
        var leaf = await db.LogLeaves.Where(row => row.Log == LogName.Issuance && row.Hash == leafHash).OrderBy(row => row.Number).Select(row => (long?)row.Number).FirstOrDefaultAsync(cancellationToken);
        return leaf is { } number && number < size && size <= head?.Size ? (number, await tree.InclusionAsync(LogName.Issuance, number, size, cancellationToken)) : null;
    }

    /// <returns>Null when the log has not grown to the newer size.</returns>
    public async Task<IReadOnlyList<byte[]>?> ConsistencyAsync(long older, long newer, CancellationToken cancellationToken) =>
        older >= 1 && older <= newer && newer <= (await log.HeadAsync(cancellationToken))?.Size ? await tree.ConsistencyAsync(LogName.Issuance, older, newer, cancellationToken) : null;

    private IQueryable<LogCheckpoint> Heads => db.LogCheckpoints.AsNoTracking().Where(row => row.Log == LogName.Issuance);
}
