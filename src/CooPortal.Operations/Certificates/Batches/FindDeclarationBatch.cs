using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>A batch of the caller's enterprise with its lines in order.</summary>
public sealed class FindDeclarationBatch(CooPortalDbContext db)
{
    public Task<DeclarationBatch?> ExecuteAsync(Guid id, CancellationToken cancellationToken) =>
        db.DeclarationBatches.AsNoTracking().Include(row => row.Items.OrderBy(item => item.LineNumber)).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
}
