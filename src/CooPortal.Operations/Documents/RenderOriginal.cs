using System.Security.Cryptography;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Sealing;
using CooPortal.Forms;
using CooPortal.Forms.Authenticity;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.Pdf.Signing;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Documents;

/// <summary>
/// When customs' layout has arrived: makes, seals and signs the original, once for good (security.md §2). Running twice finds it stored. On
/// failure (no default seal, a seal whose hash is wrong, no signing certificate) there is no original and the item waits on the job page.
/// </summary>
public sealed class RenderOriginal(CooPortalDbContext db, FindFormInput find, StoreDocument store, DocumentKeys keys, DocumentOptions options) : IWorkJob
{
    public const string JobName = "render-original";

    public string Name => JobName;

    public static string KeyOf(Guid certificateId, int round) => $"{JobName}:{certificateId:N}:{round}";

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await find.InEveryEnterpriseAsync(item.SubjectId, cancellationToken) is not { IsIssued: true } input
            || await store.IsStoredAsync(input.Certificate, DocumentKind.Original, cancellationToken))
        {
            return;
        }

        var certificate = input.Certificate;
        var layout = await db.CustomsLayouts.InEveryEnterprise().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CertificateId == certificate.Id && row.Round == certificate.DeclarationRound, cancellationToken)
            ?? throw new InvalidOperationException($"证书{certificate.Number}的版式尚未到达");
        input = input with
        {
            Kind = DocumentKind.Original,
            CustomsLayout = layout,
            CompanySeal = await PictureAsync(certificate, SealImageKind.Seal, layout.IssueDate, cancellationToken),
            DeclarantSignature = await PictureAsync(certificate, SealImageKind.Signature, layout.IssueDate, cancellationToken),
        };
        input = input with { QrPayload = PaperQr.Create(new Uri(options.CheckingPage, UriKind.Absolute), PaperQrContent.Of(input), keys.Qr) };
        var form = CertificateForm.RenderOriginal(input, keys.Signer, new FormRenderOptions { OverleafFolder = options.OverleafFolder.Length == 0 ? null : options.OverleafFolder });
        await store.ExecuteAsync(certificate, DocumentKind.Original, form, UnsignedPdf.Of(form.Pdf), cancellationToken);
    }

    private async Task<StampPicture> PictureAsync(Certificate certificate, SealImageKind kind, DateOnly day, CancellationToken cancellationToken)
    {
        var owner = certificate.ExporterEnterpriseId ?? certificate.FilerEnterpriseId;
        var image = await db.SealImages.InEveryEnterprise().AsNoTracking()
            .Where(row => row.EnterpriseId == owner && row.Kind == kind && row.IsDefault)
            .Where(SealImage.UsableOn(day))
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"出口商没有在签发日有效的默认{(kind == SealImageKind.Seal ? "印章" : "签名")}");
        return Convert.ToHexStringLower(SHA256.HashData(image.Png)) == image.Sha256
            ? new StampPicture(image.Png, (double)image.WidthMm, (double)image.HeightMm)
            : throw new InvalidDataException($"“{image.Name}”的图像与保存时不一致，不能用于正本");
    }
}
