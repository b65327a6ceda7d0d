using CooPortal.Domain.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>取消授权: from now on the agent company prints nothing more for the principal; a job that no printer has begun is not printed either.</summary>
public sealed class WithdrawPrintAuthorisation(CooPortalDbContext db)
{
    /// <returns>Name of the agent company; null when the company gave no such authorisation.</returns>
    public async Task<string?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = LegalPersonGate.Require(actor);
        if (await db.PrintAuthorisations.SingleOrDefaultAsync(row => row.Id == id && row.EnterpriseId == enterpriseId, cancellationToken) is not { } given)
        {
            return null;
        }

        db.PrintAuthorisations.Remove(given);
        await db.SaveAuditedAsync(actor, nameof(WithdrawPrintAuthorisation), cancellationToken, given.AgentNameZh);
        return given.AgentNameZh;
    }
}
