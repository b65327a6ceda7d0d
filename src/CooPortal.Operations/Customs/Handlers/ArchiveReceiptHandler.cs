using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>归档: customs has archived the certificate whose print was confirmed, or says why not.</summary>
public sealed class ArchiveReceiptHandler(CooPortalDbContext db) : IInboxHandler
{
    private static readonly Actor Customs = Actor.System("海关归档");

    public string Kind => "ArchiveReceipt";

    public async Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var receipt = MessageXml.Read<ArchiveReceiptMessage>(message.Body);
        var id = CustomsSubject.CertificateId(message.SubjectKey);
        var certificate = await db.Certificates.InEveryEnterprise()
            .SingleOrDefaultAsync(row => id == null ? row.DeclaredNumber == receipt.CertNo : row.Id == id, cancellationToken);
        if (certificate is null)
        {
            return false;
        }

        if (await db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == message.MessageId, cancellationToken))
        {
            return true;
        }

        var archived = receipt.Result == Outcome.Success;
        var text = receipt.Note ?? (archived ? "归档成功" : "归档失败");
        var applies = certificate.AnswerArchive(archived, message.Answers, text);

        db.Receipts.Add(new Receipt
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            SubjectKind = nameof(Certificate),
            SubjectId = certificate.Id,
            MessageId = message.MessageId,
            Round = message.Round ?? certificate.DeclarationRound,
            Time = receipt.RspGenTime,
            ReceivedAt = message.ReceivedAt,
            Sender = "海关",
            Kind = $"Archive/{(int)receipt.Result}",
            Text = text,
            Applied = applies,
            Raw = message.Body,
        });
        await db.SaveAuditedAsync(Customs with { EnterpriseId = certificate.FilerEnterpriseId }, nameof(ArchiveReceiptHandler), cancellationToken, archived ? "归档成功" : "归档失败");
        return true;
    }
}
