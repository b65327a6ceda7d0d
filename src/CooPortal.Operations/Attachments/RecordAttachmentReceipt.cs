using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Attachments;

/// <summary>What customs or the channel says about an attachment: kept with the certificate's receipts and shown beside the file.</summary>
public sealed class RecordAttachmentReceipt(CooPortalDbContext db, TimeProvider clock)
{
    private const int LongestNote = 1000;

    private static readonly Actor Customs = Actor.System("海关回执");

    /// <summary>Customs' technical receipt.</summary>
    /// <returns>False when there is no such certificate (yet).</returns>
    public async Task<bool> ExecuteAsync(Guid certificateId, InboxMessage message, FileRetMessage receipt, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken);
        if (certificate is null)
        {
            return false;
        }

        if (await db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == message.MessageId, cancellationToken))
        {
            return true;
        }

        var attachments = await db.Attachments.InEveryEnterprise().Where(row => row.CertificateId == certificateId).ToListAsync(cancellationToken);
        var accepted = receipt.RetType is RetType.Accepted or RetType.AcceptedByCustoms;
        var note = receipt.Note ?? (accepted ? "附件接收成功" : "附件接收失败");
        var attachment = attachments.Find(row => message.Answers is not null && row.MessageId == message.Answers)
            ?? attachments.OrderByDescending(row => row.SentRound).FirstOrDefault(row => message.Answers is null && row.Kind == receipt.FileType && row.Name == receipt.FileName);
        attachment?.Answer(accepted, Shorten(note));
        var kept = new Receipt
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            SubjectKind = nameof(Attachment),
            SubjectId = certificateId,
            MessageId = message.MessageId,
            Round = message.Round ?? certificate.DeclarationRound,
            Time = receipt.SendTime ?? receipt.ReceiveTime ?? message.ReceivedAt,
            ReceivedAt = message.ReceivedAt,
            Sender = "海关",
            Kind = $"FileRet/{(int)receipt.RetType}",
            Text = $"附件“{receipt.FileName ?? attachment?.Name}”：{note}",
            Applied = attachment is not null,
            Raw = message.Body,
        };
        db.Receipts.Add(kept);
        await db.OfferToErpAsync(kept, cancellationToken);
        await db.SaveAuditedAsync(Customs, nameof(RecordAttachmentReceipt), cancellationToken, certificate.Number);
        return true;
    }

    /// <summary>The message was refused for good: it goes again with the next declaration.</summary>
    public async Task RefuseAsync(OutboxMessage message, string detail, CancellationToken cancellationToken)
    {
        if (await db.Attachments.InEveryEnterprise().SingleOrDefaultAsync(row => row.MessageId == message.Id, cancellationToken) is not { } attachment)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        attachment.Answer(accepted: false, Shorten(detail));
        var kept = new Receipt
        {
            EnterpriseId = attachment.EnterpriseId,
            SubjectKind = nameof(Attachment),
            SubjectId = attachment.CertificateId,
            MessageId = $"refused:{message.Id}:{message.Attempts}",
            Round = message.Round,
            Time = now,
            ReceivedAt = now,
            Sender = "系统",
            Kind = $"FileRet/{(int)RetType.Failed}",
            Text = $"附件“{attachment.Name}”：{Shorten(detail)}",
            Applied = true,
        };
        db.Receipts.Add(kept);
        await db.OfferToErpAsync(kept, cancellationToken);
        await db.SaveAuditedAsync(Customs, nameof(RecordAttachmentReceipt), cancellationToken);
    }

    private static string Shorten(string text) => text.Length <= LongestNote ? text : text[..(LongestNote - 1)] + "…";
}
