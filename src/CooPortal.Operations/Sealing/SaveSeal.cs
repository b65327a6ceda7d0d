using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;
using CardStatement = CooPortal.Domain.Sealing.CardStatement;

namespace CooPortal.Operations.Sealing;

/// <summary>
/// 保存印章 and 保存签名. A seal is saved from what the legal-person card has signed and nothing else; a signature needs no card beyond the
/// one that opened the session (manual 2.2).
/// </summary>
public sealed class SaveSeal(CooPortalDbContext db, CheckSeal check, TimeProvider clock)
{
    /// <param name="challenge">Completed in this session; its answer was checked when it came.</param>
    /// <param name="portalOrigin">As in the signed lines.</param>
    /// <returns>Null when the seal was deleted meanwhile.</returns>
    /// <exception cref="BrokenRulesException">the form no longer holds</exception>
    /// <exception cref="CardRefusedException">what was signed is not what would be saved</exception>
    public async Task<SealImage?> SignedAsync(Accounts.CardChallenge challenge, string portalOrigin, Actor actor, CancellationToken cancellationToken)
    {
        if (challenge is not { Purpose: CardChallengePurpose.Seal, Payload: { } payload, CardId: { } cardId } || challenge.EnterpriseId != actor.EnterpriseId)
        {
            throw new CardRefusedException(RefusalCodes.NotYours, "签名与本次登录不符，请重新保存印章。");
        }

        if (await check.ExecuteAsync(SealStatement.Read(payload), actor, cancellationToken) is not { } draft)
        {
            return null;
        }

        if (!StatementPayload.Names(payload, draft.Png))
        {
            throw new CardRefusedException(RefusalCodes.BadSignature, "印章图片与签名时不一致，未保存，请重新上传。");
        }

        var statement = new CardStatement
        {
            Payload = payload,
            SignedLines = OpenCardChallenges.LinesOf(challenge, portalOrigin),
            Answer = challenge.Answer,
            CardId = cardId,
            SignedAt = clock.GetUtcNow().UtcDateTime,
        };
        var saved = await SaveAsync(draft, statement, actor, cancellationToken);
        // the challenge has done its work; the picture stays in one place only, encrypted
        await db.CardChallenges.Where(row => row.Id == challenge.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Picture, (byte[]?)null), cancellationToken);
        return saved;
    }

    /// <returns>Null when the company has no such signature.</returns>
    /// <exception cref="BrokenRulesException">something is wrong; all of it is named</exception>
    public async Task<SealImage?> SignatureAsync(SealInput input, Actor actor, CancellationToken cancellationToken) =>
        await check.ExecuteAsync(input with { Kind = SealImageKind.Signature, Category = null }, actor, cancellationToken) is { } draft
            ? await SaveAsync(draft, null, actor, cancellationToken)
            : null;

    private async Task<SealImage> SaveAsync(SealDraft draft, CardStatement? statement, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var image = draft.Known ?? db.SealImages.Add(new SealImage
        {
            Id = draft.Id,
            EnterpriseId = actor.EnterpriseId!.Value,
            Kind = draft.Kind,
            Name = "",
            HolderName = "",
            Shape = draft.Shape,
            Png = draft.Png,
            Sha256 = draft.Sha256,
            WidthMm = draft.WidthMm,
            HeightMm = draft.HeightMm,
            IsEnabled = true,
            CreatedAt = now,
        }).Entity;
        image.Name = draft.Name;
        image.Category = draft.Category;
        image.HolderName = draft.Holder.Caption;
        image.HolderUserId = draft.Holder.User.Id;
        (image.ValidFrom, image.ValidTo) = (draft.ValidFrom, draft.ValidTo);
        image.Statement = statement;
        image.ChangedAt = now;
        if (draft.Known is null && await db.SealScans.FindAsync([draft.Id], cancellationToken) is { } scan)
        {
            db.SealScans.Remove(scan);
        }

        try
        {
            await db.SaveAuditedAsync(actor, nameof(SaveSeal), cancellationToken, $"{(draft.Known is null ? "新增" : "修改")}{SealNames.Of(draft.Kind)}");
        }
        catch (DbUpdateException)
        {
            var noun = SealNames.Of(draft.Kind);
            throw new BrokenRulesException([new BrokenRule("", draft.Known is null
                ? $"名为“{draft.Name}”的{noun}刚刚由他人保存，请换一个名称。"
                : $"该{noun}刚刚被修改过，请重新打开后再修改。")]);
        }

        return image;
    }
}
