using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>Signs a colleague's browser out.</summary>
public sealed class EndColleagueSession(CooPortalDbContext db)
{
    /// <returns>Whether the company had such a session.</returns>
    public async Task<bool> ExecuteAsync(Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        OperatorGate.Require(actor);
        if (await db.Sessions.Where(row => row.Id == sessionId && row.EnterpriseId == actor.EnterpriseId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await db.SaveAuditedAsync(actor, nameof(EndColleagueSession), cancellationToken);
        return true;
    }
}
