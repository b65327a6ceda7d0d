using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>重新生成恢复码: the phone stays, the old codes are worth nothing. Password and code have been asked before.</summary>
public sealed class RenewRecoveryCodes(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The codes, which are kept nowhere.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(row => row.Id == actor.UserId, cancellationToken);
        var codes = await db.RenewRecoveryCodesAsync(user.Id, cancellationToken);
        db.TellOwner(user, "您的动态验证码的恢复码已由本人重新生成", clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(RenewRecoveryCodes), cancellationToken);
        return codes;
    }
}
