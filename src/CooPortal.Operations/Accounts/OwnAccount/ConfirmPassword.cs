using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Accounts.OwnAccount;

/// <summary>
/// Asks who is signed in for the password once more, before what a browser left open must not do. Failures count together with those of the login.
/// </summary>
public sealed class ConfirmPassword(CooPortalDbContext db, LoginLock tries, ILogger<ConfirmPassword> log)
{
    /// <exception cref="BrokenRulesException">wrong, or wrong too often; path is Password</exception>
    public async Task ExecuteAsync(string password, string? deviceToken, Actor actor, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == actor.UserId, cancellationToken);
        var count = await tries.CountOfAsync(user.Id, deviceToken, cancellationToken);

        // counted before it is looked at, or many tries at once would each see a count that is still low
        var failure = await tries.AddFailureAsync(user.NormalisedUserName, count, cancellationToken);
        var isLocked = await tries.FailuresAsync(user.NormalisedUserName, count, cancellationToken) > LoginLock.MostFailures;
        if (!isLocked && !PasswordHash.Verify(password, user.PasswordHash))
        {
            log.LogWarning("Password refused inside a session: account {UserId}", user.Id);
            throw new BrokenRulesException("Password", "密码不正确。连续输错 5 次将锁定 15 分钟。", nameof(ConfirmPassword));
        }

        // right, or not looked at: a locked account stays no longer locked by being tried
        db.LoginFailures.Remove(failure);
        await db.SaveChangesAsync(cancellationToken);
        if (isLocked)
        {
            log.LogWarning("Password refused inside a session: locked, account {UserId}", user.Id);
            throw new BrokenRulesException("Password", "连续输错次数过多，请 15 分钟后再试。", nameof(ConfirmPassword));
        }
    }
}
