using System.Security.Cryptography;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Sealing;
using CooPortal.Forms;
using CooPortal.Forms.Authenticity;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Documents;

/// <summary>
/// What an original shows beyond its certificate: customs' layout, the exporter's authorised seal and signature, the QR code. A stored original
/// names its authorisation and keeps its QR code's text, so that it can be drawn again whatever became of the seals.
/// </summary>
public sealed class FindOriginalInput(CooPortalDbContext db, DocumentKeys keys, DocumentOptions options)
{
    /// <summary>Of an original that is to be made, with the seal and signature authorised last.</summary>
    /// <exception cref="InvalidOperationException">Something of it is missing; says what, in the user's language.</exception>
    public async Task<(CertificateFormInput Input, Guid AuthorisationId)> NewAsync(CertificateFormInput input, CancellationToken cancellationToken)
    {
        var certificate = input.Certificate;
        var layout = await LayoutAsync(certificate.Id, certificate.DeclarationRound, cancellationToken);
        var ownerId = certificate.ExporterEnterpriseId ?? certificate.FilerEnterpriseId;
        if (!await db.Enterprises.AnyAsync(row => row.Id == ownerId && row.SealAuthorisedAt < certificate.Issue.ApprovedAt, cancellationToken))
        {
            throw new InvalidOperationException("出口商的印章签名授权没有在证书审核通过之前成功");
        }

        var authorisationId = await db.SealAuthorisations.InEveryEnterprise()
            .Where(row => row.EnterpriseId == ownerId && row.Status == SealAuthorisationStatus.Authorised)
            .OrderByDescending(row => row.Round)
            .Select(row => row.Id)
            .FirstAsync(cancellationToken);
        var whole = await CompleteAsync(input, layout, authorisationId, stillUsable: true, cancellationToken);
        return (whole with { QrPayload = PaperQr.Create(new Uri(options.CheckingPage, UriKind.Absolute), PaperQrContent.Of(whole), keys.Qr) }, authorisationId);
    }

    /// <summary>Of a stored original, as it was made.</summary>
    /// <exception cref="InvalidOperationException">The document is no original, or its record is not whole.</exception>
    public async Task<CertificateFormInput> OfRecordAsync(CertificateFormInput input, StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document is not { Kind: DocumentKind.Original, SealAuthorisationId: { } authorisationId })
        {
            throw new InvalidOperationException("只有正本记录了印章和二维码");
        }

        var layout = await LayoutAsync(document.CertificateId, document.Round, cancellationToken);
        return await CompleteAsync(input, layout, authorisationId, stillUsable: false, cancellationToken) with { QrPayload = document.QrPayload };
    }

    private async Task<CertificateFormInput> CompleteAsync(
        CertificateFormInput input, CustomsLayout layout, Guid authorisationId, bool stillUsable, CancellationToken cancellationToken)
    {
        var images = await db.AuthorisedImages.InEveryEnterprise().AsNoTracking().Where(row => row.AuthorisationId == authorisationId).ToListAsync(cancellationToken);
        if (stillUsable)
        {
            await RequireUsableAsync(images, layout.IssueDate, cancellationToken);
        }

        return input with
        {
            Kind = DocumentKind.Original,
            CustomsLayout = layout,
            CompanySeal = PictureOf(images.Single(image => image.Kind == SealImageKind.Seal)),
            DeclarantSignature = PictureOf(images.Single(image => image.Kind == SealImageKind.Signature)),
        };
    }

    private async Task<CustomsLayout> LayoutAsync(Guid certificateId, int round, CancellationToken cancellationToken) =>
        await db.CustomsLayouts.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.CertificateId == certificateId && row.Round == round, cancellationToken)
        ?? throw new InvalidOperationException("证书的版式尚未到达");

    /// <summary>A company that has put its seal out of use must not find it on a new certificate.</summary>
    private async Task RequireUsableAsync(List<AuthorisedImage> images, DateOnly day, CancellationToken cancellationToken)
    {
        var ids = images.ConvertAll(image => image.SealImageId);
        var enabled = await db.SealImages.InEveryEnterprise().Where(row => ids.Contains(row.Id) && row.IsEnabled).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var image in images)
        {
            if (!enabled.Contains(image.SealImageId))
            {
                throw new InvalidOperationException($"已授权的{SealNames.Of(image.Kind)}“{image.Name}”已停用或删除，请启用，或在“授权管理”中重新设置默认{SealNames.Of(image.Kind)}并授权");
            }

            if (day < image.ValidFrom || image.ValidTo < day)
            {
                throw new InvalidOperationException($"已授权的{SealNames.Of(image.Kind)}“{image.Name}”在签发日{day:yyyy-MM-dd}不在有效期内，请在“授权管理”中重新设置默认{SealNames.Of(image.Kind)}并授权");
            }
        }
    }

    private static StampPicture PictureOf(AuthorisedImage image) => Convert.ToHexStringLower(SHA256.HashData(image.Png)) == image.Sha256
        ? new StampPicture(image.Png, (double)image.WidthMm, (double)image.HeightMm)
        : throw new InvalidDataException($"“{image.Name}”的图像与保存时不一致，不能用于正本");
}
