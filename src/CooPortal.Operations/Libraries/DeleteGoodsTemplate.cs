using CooPortal.Domain.Accounts;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Deletes an entry of 货物维护; the last one can be had back.</summary>
public sealed class DeleteGoodsTemplate(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when there is no such entry (any more).</returns>
    public async Task<GoodsTemplate?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.GoodsTemplates.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } entry)
        {
            return null;
        }

        await db.KeepAsync(entry, nameof(GoodsTemplate), actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        db.GoodsTemplates.Remove(entry);
        await db.SaveAuditedAsync(actor, nameof(DeleteGoodsTemplate), cancellationToken, entry.NameZh ?? "");
        return entry;
    }

    /// <summary>撤销.</summary>
    /// <returns>Null when there is nothing to bring back.</returns>
    public async Task<GoodsTemplate?> UndoAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await db.TakeKeptAsync<GoodsTemplate>(nameof(GoodsTemplate), actor, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } entry)
        {
            return null;
        }

        db.GoodsTemplates.Add(entry);
        await db.SaveAuditedAsync(actor, nameof(DeleteGoodsTemplate) + "Undo", cancellationToken, entry.NameZh ?? "");
        return entry;
    }
}
