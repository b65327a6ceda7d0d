using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Attachments;

/// <summary>
/// After 申报: gives the attachments to the outbox behind the declaration, one message and one transaction each, so that no more than one file
/// is in memory. Running twice sends none twice. On failure (a file that was changed on disk) the item waits on the job page.
/// </summary>
public sealed class SendAttachments(CooPortalDbContext db, DocumentStore store, CustomsOutbox outbox) : IWorkJob
{
    public const string JobName = "send-attachments";

    private static readonly Actor Sender = Actor.System("附件发送");

    public string Name => JobName;

    public static string KeyOf(Certificate certificate) => $"{JobName}:{certificate.Id:N}:{certificate.DeclarationRound}";

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var certificate = await db.Certificates.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (certificate is null)
        {
            return;
        }

        var attachments = await db.Attachments.InEveryEnterprise().Where(row => row.CertificateId == certificate.Id).OrderBy(row => row.UploadedAt).ToListAsync(cancellationToken);
        foreach (var attachment in attachments.Where(attachment => attachment.IsDue(certificate.DeclarationRound)))
        {
            var message = await outbox.EnqueueAsync(
                CustomsSubject.Certificate(certificate.Id), await MessageAsync(certificate, attachment, cancellationToken), certificate.FilerEnterpriseId, certificate.DeclarationRound, cancellationToken);
            attachment.Send(certificate.DeclarationRound, message.Id);
            await db.SaveAuditedAsync(Sender, nameof(SendAttachments), cancellationToken, certificate.Number);
            db.Entry(message).State = EntityState.Detached;
        }
    }

    private async Task<FileMessage> MessageAsync(Certificate certificate, Attachment attachment, CancellationToken cancellationToken) => new()
    {
        CertNo = certificate.Number,
        CertType = certificate.TypeCode,
        AplRegNo = certificate.Header.FilerSocialCreditCode,
        CiqRegNo = certificate.Header.ExporterSocialCreditCode,
        FileType = attachment.Kind,
        FileName = attachment.Name,
        DocType = "PDF",
        FileContent = await store.ReadAsync(attachment.FileName, attachment.Sha256, cancellationToken),
    };
}
