using System.Security.Cryptography;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>授权: sends the default seal and the default signature to customs, and keeps both as they are at this moment.</summary>
public sealed class AuthoriseSeals(CooPortalDbContext db, FindSealSheet find, CustomsOutbox outbox, TimeProvider clock)
{
    /// <param name="seen">Mark of the sheet that the user looked at.</param>
    /// <exception cref="BrokenRulesException">A default is missing, the images changed since, or customs has not answered the last one.</exception>
    public async Task<SealAuthorisation> ExecuteAsync(string seen, Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = LegalPersonGate.Require(actor);
        var sheet = await find.ExecuteAsync(cancellationToken);
        if (sheet.Mark != seen)
        {
            throw Refuse(SetDefaultImage.Stale);
        }

        if (sheet.Refusal is { } refusal)
        {
            throw Refuse(refusal);
        }

        var (seal, signature) = (Whole(sheet.DefaultSeal!), Whole(sheet.DefaultSignature!));
        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == enterpriseId, cancellationToken);
        var authorisation = new SealAuthorisation
        {
            EnterpriseId = enterpriseId,
            Round = (sheet.Last?.Round ?? 0) + 1,
            SealImageId = seal.Id,
            SealName = seal.Name,
            SignatureImageId = signature.Id,
            SignatureName = signature.Name,
            SubmittedAt = clock.GetUtcNow().UtcDateTime,
            SubmittedByUserId = actor.UserId,
            SubmittedByName = actor.Name,
        };
        db.SealAuthorisations.Add(authorisation);
        db.AuthorisedImages.AddRange(AuthorisedImage.Of(seal, authorisation.Id), AuthorisedImage.Of(signature, authorisation.Id));
        await outbox.EnqueueAsync(
            CustomsSubject.SealAuthorisation(enterpriseId),
            MessageOf(authorisation, enterprise.SocialCreditCode, enterprise.NameZh, seal, signature),
            enterpriseId,
            authorisation.Round,
            cancellationToken);
        try
        {
            await db.SaveAuditedAsync(actor, nameof(AuthoriseSeals), cancellationToken, $"{seal.Name}、{signature.Name}");
        }
        catch (DbUpdateException)
        {
            // the other click of a double click took the same round
            throw Refuse("授权刚刚已提交，请刷新页面查看。");
        }

        return authorisation;
    }

    private static SealImage Whole(SealImage image) => Convert.ToHexStringLower(SHA256.HashData(image.Png)) == image.Sha256
        ? image
        : throw Refuse($"“{image.Name}”的图像与保存时不一致，不能授权。请停用并删除后重新制作。");

    private static SealAuthorisationMessage MessageOf(SealAuthorisation authorisation, string code, string name, SealImage seal, SealImage signature) => new()
    {
        AuthNo = authorisation.Id.ToString("N"),
        CiqRegNo = code,
        EtpsName = name,
        SealName = seal.Name,
        SealImage = seal.Png,
        SealWidth = seal.WidthMm,
        SealHeight = seal.HeightMm,
        SealValidDate = seal.ValidTo,
        SignName = signature.Name,
        SignImage = signature.Png,
        SignWidth = signature.WidthMm,
        SignHeight = signature.HeightMm,
        SignValidDate = signature.ValidTo,
        ApplyTime = authorisation.SubmittedAt,
    };

    private static BrokenRulesException Refuse(string message) => new("", message, nameof(AuthoriseSeals));
}
