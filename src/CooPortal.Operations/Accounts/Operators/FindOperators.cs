using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>The accounts of a company and where they are signed in.</summary>
public sealed class FindOperators(CooPortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<OperatorRow>> ListAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var users = await db.Users.AsNoTracking().Where(row => row.EnterpriseId == enterpriseId).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var cards = await db.Cards.AsNoTracking().Where(row => !row.IsDisabled).ToListAsync(cancellationToken);
        return [.. users.Select(user => new OperatorRow(user, [.. cards.Where(card => card.UserId == user.Id)]))];
    }

    /// <summary>Null when the company has no such account.</summary>
    public async Task<OperatorRow?> FindAsync(Guid id, Guid enterpriseId, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.EnterpriseId == enterpriseId, cancellationToken) is { } user
            ? new OperatorRow(user, await db.Cards.AsNoTracking().Where(row => row.UserId == id && !row.IsDisabled).ToListAsync(cancellationToken))
            : null;

    public async Task<IReadOnlyList<(Session Session, User User)>> SessionsAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await (from session in db.Sessions.AsNoTracking()
                          join user in db.Users.AsNoTracking() on session.UserId equals user.Id
                          where session.EnterpriseId == enterpriseId && session.ExpiresAt > now
                          orderby session.LastSeenAt descending
                          select new { session, user }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.session, row.user))];
    }
}
