using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Cards;

/// <summary>
/// Ends a challenge in the browser that began it (security.md §3, step 5). Ticket and binding cookie are both needed, so neither an
/// attacker who began a challenge nor one who saw a ticket gets in; the wrong browser closes the challenge.
/// </summary>
public sealed class CompleteCardChallenge(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The completed challenge.</returns>
    /// <exception cref="CardRefusedException">Used before, too late, or another browser.</exception>
    public async Task<Accounts.CardChallenge> ExecuteAsync(CompleteCardChallengeInput input, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(input.Ticket);
        var challenge = await db.CardChallenges.AsNoTracking().SingleOrDefaultAsync(row => row.TicketHash == hash, cancellationToken);
        if (challenge is not { State: CardChallengeState.Answered })
        {
            throw new CardRefusedException(RefusalCodes.ChallengeGone, "本次操作已完成或不存在，请重新发起。");
        }

        if (!IsSameBrowser(challenge, input))
        {
            await MoveAsync(challenge, CardChallengeState.Refused, cancellationToken);
            await db.SaveAuditedAsync(Actor.System("卡验证"), "RefuseCardChallenge", cancellationToken, "由另一浏览器完成，已作废");
            throw new CardRefusedException(RefusalCodes.NotYours, "本次操作是由另一个浏览器或另一次登录发起的，已作废。如果不是您本人发起，说明有人试图冒用您的卡，请联系企业管理员。");
        }

        if (clock.GetUtcNow().UtcDateTime >= challenge.TicketExpiresAt)
        {
            throw new CardRefusedException(RefusalCodes.ChallengeExpired, "返回门户超时，请重新操作。");
        }

        return await MoveAsync(challenge, CardChallengeState.Completed, cancellationToken)
            ? challenge
            : throw new CardRefusedException(RefusalCodes.ChallengeGone, "本次操作已完成或不存在，请重新发起。");
    }

    private static bool IsSameBrowser(Accounts.CardChallenge challenge, CompleteCardChallengeInput input) =>
        input.BindingToken is { } binding
        && SecretToken.Hash(binding) == challenge.BindingHash
        && (challenge.Purpose is CardChallengePurpose.Login or CardChallengePurpose.Register || challenge.SessionId == input.SessionId);

    private async Task<bool> MoveAsync(Accounts.CardChallenge challenge, CardChallengeState to, CancellationToken cancellationToken) =>
        await db.CardChallenges.Where(row => row.Id == challenge.Id && row.State == CardChallengeState.Answered)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, to), cancellationToken) == 1;
}
