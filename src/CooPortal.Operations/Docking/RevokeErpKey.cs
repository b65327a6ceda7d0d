using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>作废: the key opens nothing from the next request on.</summary>
public sealed class RevokeErpKey(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when the enterprise has no such key.</returns>
    public async Task<ErpKey?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ErpKeyGate.Require(actor);
        var key = await db.ErpKeys.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (key is { RevokedAt: null })
        {
            key.RevokedAt = clock.GetUtcNow().UtcDateTime;
            key.RevokedByName = actor.Name;
            await db.SaveAuditedAsync(actor, nameof(RevokeErpKey), cancellationToken, key.Name);
        }

        return key;
    }
}
