using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Technical receipts: of an attachment when it names a file, else of the declaration itself.</summary>
public sealed class FileReceiptHandler(CooPortalDbContext db, RecordAttachmentReceipt record, ApplyReceipt apply) : IInboxHandler
{
    private static readonly Actor Customs = Actor.System("海关回执");

    public string Kind => "FileRet";

    public async Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var receipt = MessageXml.Read<FileRetMessage>(message.Body);
        var id = CustomsSubject.CertificateId(message.SubjectKey)
            ?? await db.Certificates.InEveryEnterprise().Where(row => row.DeclaredNumber == receipt.CertNo).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            return false;
        }

        return receipt.IsAboutAttachment
            ? await record.ExecuteAsync(id.Value, message, receipt, cancellationToken)
            : await apply.ExecuteAsync(Declaration(id.Value, message, receipt), Customs, cancellationToken) is not null;
    }

    private static ReceiptInput Declaration(Guid id, InboxMessage message, FileRetMessage receipt) => new()
    {
        CertificateId = id,
        MessageId = message.MessageId,
        Answers = message.Answers,
        Round = message.Round,
        Message = new ReceiptMessage
        {
            CertNo = receipt.CertNo,
            Channel = receipt.RetType is RetType.Accepted or RetType.AcceptedByCustoms ? Channel.Stored : Channel.StoreFailed,
            Note = receipt.Note,
            ReceiveTime = receipt.ReceiveTime,
            SendTime = receipt.SendTime,
        },
        Raw = message.Body,
        ReceivedAt = message.ReceivedAt,
    };
}
