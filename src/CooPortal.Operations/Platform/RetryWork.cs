using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Platform;

/// <summary>重新执行 of work that gave up.</summary>
public sealed class RetryWork(CooPortalDbContext db, WorkSignal signal, TimeProvider clock)
{
    /// <returns>Whether there was such work.</returns>
    public async Task<bool> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        if (await db.WorkItems.SingleOrDefaultAsync(row => row.Id == id && row.HasFailed && row.DoneAt == null, cancellationToken) is not { } item)
        {
            return false;
        }

        item.HasFailed = false;
        item.Attempts = 0;
        item.DueAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveAuditedAsync(actor, nameof(RetryWork), cancellationToken, item.Key);
        signal.Wake();
        return true;
    }
}
