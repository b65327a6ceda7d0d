using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>更换手机: a new secret beside the one in use, which it replaces with its first code. Password and code have been asked before.</summary>
public sealed class ChangePhone(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task BeginAsync(Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.SingleAsync(row => row.UserId == actor.UserId && row.ConfirmedAt != null, cancellationToken);
        factor.NextSecret = RandomNumberGenerator.GetBytes(OneTimeCodes.SecretBytes);
        factor.NextSessionId = sessionId;
        factor.NextUntil = Now + Lifetime;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The secret to show; null when this session has begun no change, or too long ago.</summary>
    public async Task<byte[]?> SecretAsync(Guid sessionId, Actor actor, CancellationToken cancellationToken) =>
        (await FindAsync(sessionId, actor, cancellationToken))?.NextSecret;

    /// <returns>New recovery codes, which are kept nowhere.</returns>
    /// <exception cref="BrokenRulesException">not the new app's code; path is Code</exception>
    public async Task<IReadOnlyList<string>> ConfirmAsync(string typed, Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        var factor = await FindAsync(sessionId, actor, cancellationToken)
            ?? throw new BrokenRulesException("", "更换手机的时间已过，原手机仍然有效。请从头再来。", nameof(ChangePhone));
        factor.LastStep = OneTimeCodes.StepOf(factor.NextSecret, typed, Now)
            ?? throw new BrokenRulesException("Code", "验证码不正确，原手机仍然有效。请输入新手机上显示的 6 位数字，并核对手机的时间是否准确。", nameof(ChangePhone));
        factor.Secret = factor.NextSecret;
        factor.SetUpSessionId = sessionId;
        factor.ConfirmedAt = Now;
        factor.NextSecret = [];
        factor.NextSessionId = null;
        factor.NextUntil = null;
        var user = await db.Users.SingleAsync(row => row.Id == actor.UserId, cancellationToken);
        var codes = await db.RenewRecoveryCodesAsync(user.Id, cancellationToken);
        db.TellOwner(user, "您的动态验证码已由本人换到新手机，其他地方的登录已全部退出", Now);
        await db.SaveAuditedAsync(actor, nameof(ChangePhone), cancellationToken);
        await db.Sessions.Where(session => session.UserId == user.Id && session.Id != sessionId).ExecuteDeleteAsync(cancellationToken);
        return codes;
    }

    private async Task<SecondFactor?> FindAsync(Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.SecondFactors.SingleOrDefaultAsync(
            row => row.UserId == actor.UserId && row.ConfirmedAt != null && row.NextSessionId == sessionId && row.NextUntil > now, cancellationToken);
    }
}
