using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking.Rest;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Jobs;

/// <summary>
/// At the start of a node on SQLite, which is the only one: whatever is leased was held by the process before it, which is gone, so nothing has
/// to wait until its lease ends. Should there be another process after all, work is done twice, which every job bears.
/// </summary>
public sealed class EndDeadLeases(CooPortalDbContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.JobLeases.Where(row => row.LeaseUntil > now).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, (DateTime?)null), cancellationToken);
        await db.WorkItems.Where(row => row.LeaseUntil > now && row.DoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, (DateTime?)null), cancellationToken);
        await db.OutboxMessages.Where(row => row.LeaseUntil > now && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, (DateTime?)null), cancellationToken);
        var past = now - RestLedger.Patience;
        await db.RestRequests.InEveryEnterprise().Where(row => row.AnsweredAt == null && row.StartedAt > past)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedAt, past), cancellationToken);
    }
}
