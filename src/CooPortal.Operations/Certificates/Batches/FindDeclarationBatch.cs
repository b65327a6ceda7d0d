using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>A batch of the caller's enterprise with its lines in order.</summary>
public sealed class FindDeclarationBatch(CooPortalDbContext db)
{
    public Task<DeclarationBatch?> ExecuteAsync(Guid id, CancellationToken cancellationToken) =>
        db.DeclarationBatches.AsNoTracking().Include(row => row.Items.OrderBy(item => item.LineNumber)).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>How far it is, without reading its lines.</summary>
    public async Task<DeclarationProgress?> ProgressAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.DeclarationBatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } batch)
        {
            return null;
        }

        var counts = await db.DeclarationBatchItems.Where(row => row.BatchId == id)
            .GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new DeclarationProgress(
            counts.Values.Sum(),
            counts.GetValueOrDefault(DeclarationBatchState.Declared),
            counts.GetValueOrDefault(DeclarationBatchState.Refused),
            batch.FinishedAt is not null);
    }
}
