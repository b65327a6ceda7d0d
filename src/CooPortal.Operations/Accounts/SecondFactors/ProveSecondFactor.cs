using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>Takes the code of the app, or a recovery code, after the password. Either is good once; failures count together with those of the password.</summary>
public sealed class ProveSecondFactor(CooPortalDbContext db, LoginLock tries, TimeProvider clock, ILogger<ProveSecondFactor> log)
{
    public async Task<SecondFactorVerdict> ExecuteAsync(string typed, string? deviceToken, Actor actor, CancellationToken cancellationToken)
    {
        var userId = actor.UserId!.Value;
        var name = await db.Users.Where(row => row.Id == userId).Select(row => row.NormalisedUserName).SingleAsync(cancellationToken);
        var count = await tries.CountOfAsync(userId, deviceToken, cancellationToken);

        // counted before it is looked at, or many tries at once would each see a count that is still low
        var failure = await tries.AddFailureAsync(name, count, cancellationToken);
        if (await tries.FailuresAsync(name, count, cancellationToken) > LoginLock.MostFailures)
        {
            // a locked account stays no longer locked by being tried
            db.LoginFailures.Remove(failure);
            await db.SaveChangesAsync(cancellationToken);
            log.LogWarning("Second factor refused: locked, account {UserId}", userId);
            return SecondFactorVerdict.Locked;
        }

        var means = await UseAppCodeAsync(userId, typed, cancellationToken) ? "动态验证码" : await UseRecoveryCodeAsync(userId, typed, cancellationToken) ? "恢复码" : null;
        if (means is null)
        {
            log.LogWarning("Second factor refused: wrong code, account {UserId}", userId);
            return SecondFactorVerdict.Wrong;
        }

        await tries.ForgiveAsync(name, count, cancellationToken);
        db.Entry(failure).State = EntityState.Detached;
        await db.SaveAuditedAsync(actor, nameof(ProveSecondFactor), cancellationToken, means);
        return SecondFactorVerdict.Right;
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryCodesLeftAsync(Guid userId, CancellationToken cancellationToken) =>
        db.RecoveryCodes.CountAsync(row => row.UserId == userId && row.UsedAt == null, cancellationToken);

    private async Task<bool> UseAppCodeAsync(Guid userId, string typed, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == userId && row.ConfirmedAt != null, cancellationToken);
        return factor is not null
            && OneTimeCodes.StepOf(factor.Secret, typed, clock.GetUtcNow().UtcDateTime) is { } step
            && await db.SecondFactors.Where(row => row.Id == factor.Id && row.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastStep, step), cancellationToken) == 1;
    }

    private async Task<bool> UseRecoveryCodeAsync(Guid userId, string typed, CancellationToken cancellationToken)
    {
        var unused = await db.RecoveryCodes.AsNoTracking().Where(row => row.UserId == userId && row.UsedAt == null).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return unused.Find(row => row.Is(typed)) is { } code
            && await db.RecoveryCodes.Where(row => row.Id == code.Id && row.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellationToken) == 1;
    }
}
