using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;

namespace CooPortal.Operations.Attachments;

/// <summary>Deletes an attachment, only while the certificate is 暂存 (row 86).</summary>
public sealed class RemoveAttachment(CooPortalDbContext db, DocumentStore store)
{
    /// <returns>What was deleted; null when there is no such attachment (any more).</returns>
    public async Task<Attachment?> ExecuteAsync(Guid certificateId, Guid attachmentId, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateWithoutGoodsAsync(certificateId, actor, cancellationToken);
        if (certificate?.Attachments.Find(candidate => candidate.Id == attachmentId) is not { } attachment)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.RemoveAttachment, actor);
        db.Attachments.Remove(attachment);
        await db.SaveAuditedAsync(actor, nameof(RemoveAttachment), cancellationToken, certificate.Number);
        store.Delete(attachment.FileName);
        return attachment;
    }
}
