using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>Where the rows of a log come from.</summary>
public abstract class SealedLog(CooPortalDbContext db)
{
    public abstract LogName Name { get; }

    /// <summary>Last part of the origin in its checkpoints, and name of its checkpoint file.</summary>
    public abstract string Title { get; }

    protected CooPortalDbContext Db => db;

    protected IQueryable<LogLeaf> Leaves => db.LogLeaves.Where(leaf => leaf.Log == Name);

    /// <summary>The oldest rows without a leaf.</summary>
    /// <param name="since">Rows written before are not looked at.</param>
    public abstract Task<IReadOnlyList<SealedRow>> UnsealedAsync(DateTime since, int most, CancellationToken cancellationToken);

    /// <summary>The rows that still exist of those asked for.</summary>
    public abstract Task<IReadOnlyList<SealedRow>> RowsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Head of the log; null while nothing is sealed.</summary>
    public Task<LogCheckpoint?> HeadAsync(CancellationToken cancellationToken) =>
        db.LogCheckpoints.AsNoTracking().Where(row => row.Log == Name).OrderByDescending(row => row.Size).FirstOrDefaultAsync(cancellationToken);
}
