using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>Reads what the profile in force allows; drives menus and guards.</summary>
public sealed class FindEnterpriseStanding(CooPortalDbContext db)
{
    public async Task<EnterpriseStanding> ExecuteAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var revisions = await db.EnterpriseProfiles.AsNoTracking()
            .Where(row => row.EnterpriseId == enterpriseId && row.SyncStatus != SyncStatus.Superseded)
            .OrderByDescending(row => row.Revision)
            .Select(row => new { row.Revision, row.SyncStatus, row.FilingMode, row.Category })
            .ToListAsync(cancellationToken);
        var inForce = revisions.Find(row => row.SyncStatus == SyncStatus.Synced);
        return new EnterpriseStanding(
            IsSynced: inForce is not null,
            inForce?.FilingMode ?? FilingMode.None,
            HasPendingChange: inForce is not null && revisions[0].Revision > inForce.Revision,
            IsSyncing: revisions.FirstOrDefault()?.SyncStatus == SyncStatus.Syncing)
        {
            Category = inForce?.Category,
        };
    }
}
