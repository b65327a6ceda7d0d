using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Web.Features.Accounts.Login;

namespace CooPortal.Web.Features.Cards.Complete;

/// <summary>Opens the session of a card whose login is complete.</summary>
public sealed class CardLogin(FindCardUser find, SessionOpener sessions)
{
    /// <exception cref="CardRefusedException">card or account was disabled meanwhile</exception>
    public async Task ExecuteAsync(HttpContext context, CardChallenge challenge, CancellationToken cancellationToken)
    {
        var (user, card) = await find.ExecuteAsync(challenge, cancellationToken);
        var method = card.Kind == CardKind.LegalPerson ? SessionMethod.LegalPersonCard : SessionMethod.OperatorCard;
        await sessions.OpenAsync(context, user, method, card.Id, cancellationToken);
    }
}
