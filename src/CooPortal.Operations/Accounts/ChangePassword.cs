using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>修改密码: the old one is asked; every other session of the account ends.</summary>
public sealed class ChangePassword(CooPortalDbContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(string currentPassword, string newPassword, Guid keepSessionId, Actor actor, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(row => row.Id == actor.UserId, cancellationToken);
        if (!PasswordHash.Verify(currentPassword, user.PasswordHash))
        {
            throw new BrokenRulesException("CurrentPassword", "原密码不正确", nameof(ChangePassword));
        }

        if (PasswordRules.Problem(newPassword, await db.OwnWordsAsync(user, cancellationToken)) is { } problem)
        {
            throw new BrokenRulesException("NewPassword", problem, nameof(ChangePassword));
        }

        if (newPassword == currentPassword)
        {
            throw new BrokenRulesException("NewPassword", "新密码不能与原密码相同", nameof(ChangePassword));
        }

        user.PasswordHash = PasswordHash.Create(newPassword);
        user.MustChangePassword = false;
        db.TellOwner(user, "您的登录密码已由本人修改，其他地方的登录已全部退出", clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(ChangePassword), cancellationToken);
        await db.Sessions.Where(session => session.UserId == user.Id && session.Id != keepSessionId).ExecuteDeleteAsync(cancellationToken);
    }
}
