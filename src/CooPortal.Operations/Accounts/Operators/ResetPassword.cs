using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>重置密码 of a colleague who forgot it; of an administrator with the legal-person card. Signs the account out and lifts its lock.</summary>
public sealed class ResetPassword(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when the company has no such account.</returns>
    /// <exception cref="BrokenRulesException">the password is too weak, or the actor may not</exception>
    public async Task<User?> ExecuteAsync(Guid id, string? password, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindColleagueAsync(id, actor, cancellationToken) is not { } user)
        {
            return null;
        }

        if (PasswordRules.Problem(password, await db.OwnWordsAsync(user, cancellationToken)) is { } problem)
        {
            throw new BrokenRulesException("NewPassword", problem);
        }

        user.PasswordHash = PasswordHash.Create(password!);
        user.MustChangePassword = user.Id != actor.UserId;
        db.TellOwner(user, $"您的登录密码已由{user.By(actor)}重置", clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(ResetPassword), cancellationToken);
        await db.Sessions.Where(session => session.UserId == id && session.UserId != actor.UserId).ExecuteDeleteAsync(cancellationToken);
        await db.LoginFailures.Where(failure => failure.NormalisedUserName == user.NormalisedUserName).ExecuteDeleteAsync(cancellationToken);
        return user;
    }
}
