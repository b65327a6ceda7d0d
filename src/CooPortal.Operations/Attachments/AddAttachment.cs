using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;

namespace CooPortal.Operations.Attachments;

/// <summary>附件上传: keeps a file that customs' limits allow, and sends it with the next declaration.</summary>
public sealed class AddAttachment(CooPortalDbContext db, DocumentStore store, VirusScanner scanner, TimeProvider clock)
{
    public const int MostFiles = 20;

    /// <returns>The attachment, the earlier one when the same file was uploaded before; null when the certificate is not the actor's.</returns>
    /// <exception cref="BrokenRulesException">The file or its kind is not as it must be; paths are Kind and File.</exception>
    public async Task<Attachment?> ExecuteAsync(AddAttachmentInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateWithoutGoodsAsync(input.CertificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return await db.NoCertificateYetAsync<Attachment>(input.CertificateId, cancellationToken);
        }

        certificate.RefuseUnless(CertificateAction.AddAttachment, actor);
        if (Dictionary.AttachmentKinds.Find(input.Kind) is not { } kind)
        {
            throw new BrokenRulesException("Kind", "请选择附件类型。");
        }

        var pages = AttachmentFile.Pages(input.Content, kind);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(input.Content));
        if (certificate.Attachments.Find(other => other.Kind == kind.Code && other.Sha256 == sha256) is { } already)
        {
            return already;
        }

        if (certificate.Attachments.Count >= MostFiles)
        {
            throw new BrokenRulesException("File", $"每份证书最多上传{MostFiles}个附件，请先删除或合并。");
        }

        await scanner.RefuseAsync(input.Content, "File", cancellationToken);
        var (fileName, _) = await store.WriteAsync(input.Content, cancellationToken);
        var attachment = new Attachment
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            CertificateId = certificate.Id,
            Kind = kind.Code,
            Name = AttachmentFile.NameOf(input.Name),
            FileName = fileName,
            Sha256 = sha256,
            Length = input.Content.Length,
            Pages = pages,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
            UploadedByName = actor.Name,
        };
        db.Attachments.Add(attachment);
        await db.SaveAuditedAsync(actor, nameof(AddAttachment), cancellationToken, certificate.Number);
        return attachment;
    }
}
