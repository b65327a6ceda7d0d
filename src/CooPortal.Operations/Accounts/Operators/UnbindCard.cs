using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>解除绑定: the card opens no session any more, and those that it opened end.</summary>
public sealed class UnbindCard(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The account that held the card; null when the company has no such card.</returns>
    /// <exception cref="Domain.Checks.BrokenRulesException">the actor may not</exception>
    public async Task<User?> ExecuteAsync(Guid cardId, Actor actor, CancellationToken cancellationToken)
    {
        OperatorGate.Require(actor);
        var card = await db.Cards.SingleOrDefaultAsync(row => row.Id == cardId && !row.IsDisabled, cancellationToken);
        if (card is null || await db.FindColleagueAsync(card.UserId, actor, cancellationToken) is not { } user)
        {
            return null;
        }

        card.IsDisabled = true;
        db.TellOwner(user, $"{card.Words()}已由{user.By(actor)}解除与您账号的绑定，不能再用于登录", clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(UnbindCard), cancellationToken);
        await db.Sessions.Where(session => session.CardId == cardId).ExecuteDeleteAsync(cancellationToken);
        return user;
    }
}
