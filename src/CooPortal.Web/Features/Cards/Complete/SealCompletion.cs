using CooPortal.Domain.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Sealing;
using CooPortal.PrintProtocol;
using CooPortal.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Cards.Complete;

/// <summary>Saves the seal that the legal-person card has signed.</summary>
public sealed class SealCompletion(SaveSeal save, IOptions<PortalOptions> portal)
{
    /// <returns>What to tell the user.</returns>
    /// <exception cref="CardRefusedException">the seal is gone, or not what was signed</exception>
    /// <exception cref="Domain.Checks.BrokenRulesException">the form no longer holds</exception>
    public async Task<string> ExecuteAsync(Operations.Accounts.CardChallenge challenge, Actor actor, CancellationToken cancellationToken) =>
        await save.SignedAsync(challenge, portal.Value.Origin.GetLeftPart(UriPartial.Authority), actor, cancellationToken) is { } saved
            ? $"印章“{saved.Name}”已保存。请到“授权管理”点击“刷新”，设置默认印章后授权。"
            : throw new CardRefusedException(RefusalCodes.ChallengeGone, "该印章已被删除，没有保存。");
}
