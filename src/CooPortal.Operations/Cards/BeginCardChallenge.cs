using System.Buffers.Text;
using System.Security.Cryptography;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Cards;

/// <summary>Makes a challenge for a card or a pairing (security.md §3, step 1).</summary>
public sealed class BeginCardChallenge(CooPortalDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public async Task<CardChallenge> ExecuteAsync(BeginCardChallengeInput input, CancellationToken cancellationToken)
    {
        // The signed lines carry whole seconds, so the row does too.
        var now = clock.GetUtcNow().UtcDateTime;
        var expires = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc) + GoodFor;
        await db.CardChallenges.Where(row => row.ExpiresAt < now - KeptFor).ExecuteDeleteAsync(cancellationToken);
        var challenge = new CardChallenge
        {
            PublicId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Purpose = input.Purpose,
            State = CardChallengeState.Issued,
            Payload = input.Payload,
            Picture = input.Picture,
            Nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
            RemoteAddress = input.RemoteAddress,
            Browser = input.Browser.Length > 400 ? input.Browser[..400] : input.Browser,
            EnterpriseName = input.EnterpriseName,
            SessionId = input.SessionId,
            EnterpriseId = input.EnterpriseId,
            BindingHash = SecretToken.Hash(input.BindingToken),
            ReturnUrl = input.ReturnUrl,
            CreatedAt = now,
            ExpiresAt = expires,
        };
        db.CardChallenges.Add(challenge);
        await db.SaveChangesAsync(cancellationToken);
        return challenge;
    }
}
