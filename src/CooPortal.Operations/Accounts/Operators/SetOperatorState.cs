using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>启用 or 停用 of an account; whoever is disabled is signed out everywhere in the same moment.</summary>
public sealed class SetOperatorState(CooPortalDbContext db)
{
    /// <returns>Null when the company has no such account.</returns>
    /// <exception cref="BrokenRulesException">one's own account, or the actor may not</exception>
    public async Task<User?> ExecuteAsync(Guid id, bool disabled, Actor actor, CancellationToken cancellationToken)
    {
        if (id == actor.UserId)
        {
            throw new BrokenRulesException("", "不能停用自己的账号。");
        }

        if (await db.FindColleagueAsync(id, actor, cancellationToken) is not { } user)
        {
            return null;
        }

        if (user.IsDisabled != disabled)
        {
            user.IsDisabled = disabled;
            await db.SaveAuditedAsync(actor, nameof(SetOperatorState), cancellationToken, disabled ? "停用" : "启用");
        }

        if (disabled)
        {
            await db.Sessions.Where(session => session.UserId == id).ExecuteDeleteAsync(cancellationToken);
        }

        return user;
    }
}
