using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' receipts of a declaration, from 数据接收成功 to 审核通过.</summary>
public sealed class CertificateReceiptHandler(CooPortalDbContext db, ApplyReceipt apply) : IInboxHandler
{
    private static readonly Actor Customs = Actor.System("海关回执");

    public string Kind => "Receipt";

    public bool SavesOnce => true;

    public async Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var receipt = MessageXml.Read<ReceiptMessage>(message.Body);
        var id = CustomsSubject.CertificateId(message.SubjectKey)
            ?? await db.Certificates.InEveryEnterprise().Where(row => row.DeclaredNumber == receipt.CertNo).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            return false;
        }

        var input = new ReceiptInput
        {
            CertificateId = id.Value,
            MessageId = message.MessageId,
            Answers = message.Answers,
            Round = message.Round,
            Message = receipt,
            Raw = message.Body,
            ReceivedAt = message.ReceivedAt,
        };
        return await apply.ExecuteAsync(input, Customs, cancellationToken) is not null;
    }
}
