using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Cards;

/// <summary>Whom a completed card login lets in; card and account are asked once more, since minutes may have passed.</summary>
public sealed class FindCardUser(CooPortalDbContext db, TimeProvider clock)
{
    /// <exception cref="CardRefusedException">Card or account was disabled meanwhile.</exception>
    public async Task<(User User, Card Card)> ExecuteAsync(Accounts.CardChallenge challenge, CancellationToken cancellationToken)
    {
        var card = await db.Cards.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == challenge.CardId && !row.IsDisabled, cancellationToken);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == challenge.UserId && !row.IsDisabled, cancellationToken);
        if (card is null || user is null)
        {
            throw new CardRefusedException(RefusalCodes.UnknownCard, "该卡或其账户已停用。");
        }

        if (await db.Enterprises.AnyAsync(row => row.Id == user.EnterpriseId && row.State == EnterpriseState.Suspended, cancellationToken))
        {
            throw new CardRefusedException(RefusalCodes.UnknownCard, "贵企业已被平台停用，请联系平台管理员。");
        }

        user.LastLoginAt = clock.GetUtcNow().UtcDateTime;
        var method = card.Kind == Domain.Accounts.CardKind.LegalPerson ? SessionMethod.LegalPersonCard : SessionMethod.OperatorCard;
        var actor = new Actor { UserId = user.Id, Name = user.FullName, EnterpriseId = user.EnterpriseId, Role = user.Role, Method = method };
        await db.SaveAuditedAsync(actor, "LogInWithCard", cancellationToken);
        return (user, card);
    }
}
