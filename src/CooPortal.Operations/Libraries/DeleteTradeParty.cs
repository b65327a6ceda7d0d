using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Deletes an entry; the last one of each library can be had back.</summary>
public sealed class DeleteTradeParty(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when there is no such entry (any more).</returns>
    public async Task<TradeParty?> ExecuteAsync(TradePartyKind kind, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.TradeParties.SingleOrDefaultAsync(row => row.Id == id && row.Kind == kind, cancellationToken) is not { } entry)
        {
            return null;
        }

        await db.KeepAsync(entry, kind.ToString(), actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        db.TradeParties.Remove(entry);
        await db.SaveAuditedAsync(actor, nameof(DeleteTradeParty), cancellationToken, entry.ShortName);
        return entry;
    }

    /// <summary>撤销.</summary>
    /// <returns>Null when there is nothing to bring back.</returns>
    /// <exception cref="BrokenRulesException">Meanwhile another entry has its name.</exception>
    public async Task<TradeParty?> UndoAsync(TradePartyKind kind, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.TakeKeptAsync<TradeParty>(kind.ToString(), actor, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } entry)
        {
            return null;
        }

        if (await db.TradeParties.AnyAsync(row => row.Kind == kind && row.ShortName == entry.ShortName, cancellationToken))
        {
            db.ChangeTracker.Clear();
            throw new BrokenRulesException("", $"企业简称“{entry.ShortName}”已另有一条，不能恢复。");
        }

        db.TradeParties.Add(entry);
        await db.SaveAuditedAsync(actor, nameof(DeleteTradeParty) + "Undo", cancellationToken, entry.ShortName);
        return entry;
    }
}
