using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>放弃变更: gives up a change that customs has not taken; the synchronised profile stays as it is.</summary>
public sealed class DropProfileChange(CooPortalDbContext db)
{
    /// <exception cref="BrokenRulesException">there is no change that could be given up</exception>
    public async Task ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var revisions = await db.EnterpriseProfiles
            .Where(row => row.EnterpriseId == actor.EnterpriseId && row.SyncStatus != SyncStatus.Superseded)
            .OrderByDescending(row => row.Revision).ToListAsync(cancellationToken);
        if (revisions is not [{ SyncStatus: SyncStatus.NotSubmitted or SyncStatus.SyncFailed } change, .., { SyncStatus: SyncStatus.Synced }])
        {
            throw new BrokenRulesException("", "没有可以放弃的变更：只有尚未提交或同步失败的变更可以放弃。");
        }

        db.EnterpriseProfiles.Remove(change);
        await db.SaveAuditedAsync(actor, nameof(DropProfileChange), cancellationToken);
    }
}
