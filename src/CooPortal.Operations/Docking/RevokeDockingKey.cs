using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>作废: the key opens nothing from the next request on.</summary>
public sealed class RevokeDockingKey(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when the enterprise has no such key.</returns>
    public async Task<DockingKey?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        DockingKeyGate.Require(actor);
        var key = await db.DockingKeys.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (key is { RevokedAt: null })
        {
            key.RevokedAt = clock.GetUtcNow().UtcDateTime;
            key.RevokedByName = actor.Name;
            await db.SaveAuditedAsync(actor, nameof(RevokeDockingKey), cancellationToken, key.Name);
        }

        return key;
    }
}
