using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Platform;

/// <summary>停用企业 and 恢复: signs everybody of a company out and keeps them out, until it is taken back.</summary>
public sealed class SuspendEnterprise(CooPortalDbContext db)
{
    public const int LongestReason = 200;

    /// <param name="enterpriseId">The company.</param>
    /// <param name="reason">What its people read when they try to sign in; null takes the suspension back.</param>
    /// <param name="actor">The platform administrator.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when there is no such company.</returns>
    /// <exception cref="BrokenRulesException">No reason, or the company is in another state by now.</exception>
    public async Task<Enterprise?> ExecuteAsync(Guid enterpriseId, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        if (await db.Enterprises.SingleOrDefaultAsync(row => row.Id == enterpriseId, cancellationToken) is not { } enterprise)
        {
            return null;
        }

        var suspends = reason is not null;
        if (enterprise.State != (suspends ? EnterpriseState.Active : EnterpriseState.Suspended))
        {
            throw new BrokenRulesException("", $"{enterprise.NameZh}的状态刚刚被修改过，请刷新页面。", nameof(SuspendEnterprise));
        }

        if (suspends && reason!.Trim().Length is 0 or > LongestReason)
        {
            throw new BrokenRulesException("Reason", $"请填写停用原因，最多 {LongestReason} 字；该企业的用户登录时会看到", nameof(SuspendEnterprise));
        }

        enterprise.State = suspends ? EnterpriseState.Suspended : EnterpriseState.Active;
        enterprise.StateReason = reason?.Trim() ?? "";
        await db.SaveAuditedAsync(actor, nameof(SuspendEnterprise), cancellationToken, suspends ? $"停用：{enterprise.StateReason}" : "恢复");
        await db.Sessions.Where(session => session.EnterpriseId == enterpriseId).ExecuteDeleteAsync(cancellationToken);
        return enterprise;
    }
}
