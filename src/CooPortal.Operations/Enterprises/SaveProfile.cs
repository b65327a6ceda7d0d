using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>
/// 暂存: keeps what was typed. The first save makes revision 1; a save over a synchronised revision begins a change, which leaves the
/// synchronised one in force.
/// </summary>
public sealed class SaveProfile(CooPortalDbContext db, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">a value does not fit its field, or customs has not answered yet</exception>
    public async Task<EnterpriseProfile> ExecuteAsync(SaveProfileInput input, Actor actor, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
        if (enterprise.NoticeAgreedAt is null)
        {
            throw new BrokenRulesException("", "请先阅读并同意《企业基本信息维护必读》。");
        }

        var latest = await db.EnterpriseProfiles.Where(row => row.EnterpriseId == enterprise.Id).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancellationToken);
        if (latest?.SyncStatus == SyncStatus.Syncing)
        {
            throw new BrokenRulesException("", "企业基本信息正在向海关同步，请待“同步状态”变为同步成功或同步失败后再修改。");
        }

        if ((latest?.Version ?? 0) != input.Version || (latest?.Revision ?? 0) != input.Revision)
        {
            throw new DbUpdateConcurrencyException("The profile was saved by somebody else since it was opened.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var profile = latest is null or { SyncStatus: SyncStatus.Synced }
            ? new EnterpriseProfile { EnterpriseId = enterprise.Id, Revision = (latest?.Revision ?? 0) + 1, CreatedAt = now }
            : latest;
        var typed = ProfileForm.Read(input.Values, profile);
        if (typed.Problems.Count > 0)
        {
            throw new BrokenRulesException(typed.Problems);
        }

        EnterpriseProfileFields.Copy(typed.Profile, profile);
        profile.SavedAt = now;
        if (db.Entry(profile).State == EntityState.Detached)
        {
            db.EnterpriseProfiles.Add(profile);
        }

        await db.SaveAuditedAsync(actor, nameof(SaveProfile), cancellationToken);
        return profile;
    }
}
