using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>查看结果: begins the wait of 120 seconds, once.</summary>
public sealed class AskAuthorisationResult(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The authorisation; null when the company never asked for one.</returns>
    public async Task<SealAuthorisation?> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        _ = LegalPersonGate.Require(actor);
        var last = await db.SealAuthorisations.OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);
        if (last is { IsAnswered: false } && last.AskResult(clock.GetUtcNow().UtcDateTime))
        {
            try
            {
                await db.SaveAuditedAsync(actor, nameof(AskAuthorisationResult), cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // the receipt, or another press of the button, came in between: either is as good
                db.ChangeTracker.Clear();
                return await db.SealAuthorisations.AsNoTracking().OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);
            }
        }

        return last;
    }
}
