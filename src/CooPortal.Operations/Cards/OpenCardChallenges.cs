using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Cards;

/// <summary>Challenges that may still be answered, and what was signed with them.</summary>
public sealed class OpenCardChallenges(CooPortalDbContext db, TimeProvider clock)
{
    /// <exception cref="CardRefusedException">Unknown, answered before, or out of time.</exception>
    public async Task<Accounts.CardChallenge> FindAsync(string publicId, CancellationToken cancellationToken)
    {
        var challenge = await db.CardChallenges.AsNoTracking().SingleOrDefaultAsync(row => row.PublicId == publicId, cancellationToken);
        if (challenge is not { State: CardChallengeState.Issued })
        {
            throw new CardRefusedException(RefusalCodes.ChallengeGone, "该操作已完成或不存在。");
        }

        return clock.GetUtcNow().UtcDateTime < challenge.ExpiresAt
            ? challenge
            : throw new CardRefusedException(RefusalCodes.ChallengeExpired, "该操作已超时。");
    }

    /// <summary>What the agent shows.</summary>
    public async Task<PrintProtocol.CardChallenge> ReadAsync(string publicId, CancellationToken cancellationToken)
    {
        var challenge = await FindAsync(publicId, cancellationToken);
        return new PrintProtocol.CardChallenge
        {
            Id = challenge.PublicId,
            Purpose = PurposeOf(challenge),
            Nonce = challenge.Nonce,
            ExpiresAt = challenge.ExpiresAt,
            ServerTime = clock.GetUtcNow(),
            AskedFrom = challenge.RemoteAddress,
            Browser = challenge.Browser,
            Enterprise = challenge.EnterpriseName.Length == 0 ? null : challenge.EnterpriseName,
            Payload = challenge.Payload,
            Picture = challenge.Picture,
        };
    }

    /// <summary>The signed lines, from our own row only.</summary>
    public static byte[] LinesOf(Accounts.CardChallenge challenge, string portalOrigin) => CardStatement.Lines(
        PurposeOf(challenge), portalOrigin, challenge.PublicId, challenge.Nonce, challenge.Payload, challenge.ExpiresAt);

    /// <summary>Marks a challenge answered, once.</summary>
    /// <returns>The ticket for the browser.</returns>
    public async Task<string> TakeAnswerAsync(Accounts.CardChallenge challenge, Guid? cardId, Guid? userId, string answer, CancellationToken cancellationToken)
    {
        var ticket = SecretToken.Create();
        var hash = SecretToken.Hash(ticket);
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + TicketGoodFor;
        var changed = await db.CardChallenges
            .Where(row => row.Id == challenge.Id && row.State == CardChallengeState.Issued && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, CardChallengeState.Answered)
                .SetProperty(row => row.TicketHash, hash)
                .SetProperty(row => row.TicketExpiresAt, until)
                .SetProperty(row => row.CardId, cardId)
                .SetProperty(row => row.UserId, userId)
                .SetProperty(row => row.Answer, answer), cancellationToken);
        return changed == 1 ? ticket : throw new CardRefusedException(RefusalCodes.ChallengeGone, "该操作已完成或不存在。");
    }

    private static readonly TimeSpan TicketGoodFor = TimeSpan.FromSeconds(60);

    private static CardPurpose PurposeOf(Accounts.CardChallenge challenge) => challenge.Purpose switch
    {
        CardChallengePurpose.Login => CardPurpose.Login,
        CardChallengePurpose.Seal => CardPurpose.Seal,
        CardChallengePurpose.Pair => CardPurpose.Pair,
        CardChallengePurpose.Register => CardPurpose.Register,
    };
}
