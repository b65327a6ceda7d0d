using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>Records that 企业基本信息维护必读 was read and agreed to, and looks up the company at customs for its first form.</summary>
public sealed class AgreeNotice(CooPortalDbContext db, AskQualification askQualification, TimeProvider clock)
{
    public async Task ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
        if (enterprise.NoticeAgreedAt is not null)
        {
            return;
        }

        enterprise.NoticeAgreedAt = clock.GetUtcNow().UtcDateTime;
        enterprise.NoticeAgreedByUserId = actor.UserId;
        if (!await db.EnterpriseProfiles.AnyAsync(row => row.EnterpriseId == enterprise.Id, cancellationToken))
        {
            await askQualification.EnqueueAsync(enterprise.Id, cancellationToken);
        }

        await db.SaveAuditedAsync(actor, nameof(AgreeNotice), cancellationToken);
    }
}
