using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>Confirms or refuses a pending company: by its legal-person card, or by the platform administrator.</summary>
public sealed class DecideRegistration(CooPortalDbContext db)
{
    /// <returns>False when there is no such company.</returns>
    public async Task<bool> ExecuteAsync(Guid enterpriseId, bool accepted, Actor actor, string reason, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleOrDefaultAsync(row => row.Id == enterpriseId, cancellationToken);
        if (enterprise is null)
        {
            return false;
        }

        if (enterprise.State != EnterpriseState.Pending)
        {
            throw new BrokenRulesException("", $"{enterprise.NameZh}的注册已经处理过，请刷新页面。", nameof(DecideRegistration));
        }

        enterprise.State = accepted ? EnterpriseState.Active : EnterpriseState.Refused;
        enterprise.StateReason = accepted ? "" : reason;
        await db.SaveAuditedAsync(actor, nameof(DecideRegistration), cancellationToken, reason);
        return true;
    }
}
