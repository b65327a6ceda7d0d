using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>What customs answered to one 印章签名授权, newest first.</summary>
public sealed class FindAuthorisationReceipts(CooPortalDbContext db)
{
    public async Task<IReadOnlyList<Receipt>> ExecuteAsync(Guid authorisationId, CancellationToken cancellationToken) => await db.Receipts.AsNoTracking()
        .Where(row => row.SubjectKind == SealAuthorisationReceipts.Authorisation && row.SubjectId == authorisationId)
        .OrderByDescending(row => row.Time)
        .ToListAsync(cancellationToken);
}
