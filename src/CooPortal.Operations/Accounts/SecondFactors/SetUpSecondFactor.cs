using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>设置动态验证码: shares a secret with the person's app and believes it after its first code.</summary>
public sealed class SetUpSecondFactor(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>The secret to show. Who only knew the password and left has seen another one than who sets it up later.</summary>
    /// <returns>Null when the account has a second factor.</returns>
    public async Task<byte[]?> BeginAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken);
        if (factor?.ConfirmedAt is not null)
        {
            return null;
        }

        if (factor?.SetUpSessionId == sessionId)
        {
            return factor.Secret;
        }

        factor ??= db.SecondFactors.Add(new SecondFactor { UserId = userId, Secret = [] }).Entity;
        factor.Secret = RandomNumberGenerator.GetBytes(OneTimeCodes.SecretBytes);
        factor.SetUpSessionId = sessionId;
        await db.SaveChangesAsync(cancellationToken);
        return factor.Secret;
    }

    /// <returns>The recovery codes, which are kept nowhere.</returns>
    /// <exception cref="BrokenRulesException">not the app's code; path is Code</exception>
    public async Task<IReadOnlyList<string>> ConfirmAsync(string typed, Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        var userId = actor.UserId!.Value;
        var factor = await db.SecondFactors.SingleOrDefaultAsync(row => row.UserId == userId && row.ConfirmedAt == null && row.SetUpSessionId == sessionId, cancellationToken)
            ?? throw new BrokenRulesException("Code", "该密钥已失效，请用应用重新扫描本页的二维码。");
        var now = clock.GetUtcNow().UtcDateTime;
        factor.LastStep = OneTimeCodes.StepOf(factor.Secret, typed, now)
            ?? throw new BrokenRulesException("Code", "验证码不正确。请核对手机的时间是否准确，等下一个 6 位数字出现后再输入。");
        factor.ConfirmedAt = now;
        var codes = await db.RenewRecoveryCodesAsync(userId, cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(SetUpSecondFactor), cancellationToken);
        return codes;
    }
}
