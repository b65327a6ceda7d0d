using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>The ERP's mailbox: gives receipts, oldest first, until the ERP says that it holds them.</summary>
public sealed class ErpMailbox(CooPortalDbContext db, TimeProvider clock)
{
    private const int MostPerBatch = 100;

    /// <summary>Base64 makes a third more; the batch must stay below the limit of a message.</summary>
    private const int MostBytes = MessageXml.MaxBytes / 2;

    public async Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken)
    {
        var wanted = Math.Clamp(most, 1, MostPerBatch);
        var waiting = await (
            from offer in db.ErpReceipts
            join receipt in db.Receipts on offer.ReceiptId equals receipt.Id
            join certificate in db.Certificates on offer.CertificateId equals certificate.Id
            where offer.TakenAt == null
            orderby offer.Id
            select new { offer.Id, certificate.Number, Receipt = receipt })
            .AsNoTracking().Take(wanted + 1).ToListAsync(cancellationToken);
        var items = new List<MailboxItem>();
        var bytes = 0;
        foreach (var row in waiting.Take(wanted))
        {
            var body = row.Receipt.Raw.Length > 0 ? row.Receipt.Raw : MessageXml.Write(Compose(row.Number, row.Receipt));
            bytes += body.Length;
            if (items.Count > 0 && bytes > MostBytes)
            {
                break;
            }

            items.Add(new MailboxItem { MessageId = row.Id.ToString("N"), Subject = row.Number, BodySha256 = EnvelopeSignature.Digest(body), Body = body });
        }

        return new MailboxBatchMessage { MailboxItem = items, More = waiting.Count > items.Count };
    }

    /// <summary>May be repeated; ids that are nobody's are passed over.</summary>
    public async Task TakeAsync(IEnumerable<string> messageIds, CancellationToken cancellationToken)
    {
        var ids = messageIds.Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        await db.ErpReceipts.Where(row => ids.Contains(row.Id) && row.TakenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TakenAt, now), cancellationToken);
    }

    /// <summary>A refusal that the channel itself gave has no message of customs behind it.</summary>
    private static CustomsMessage Compose(string number, Receipt receipt) => receipt.SubjectKind == nameof(Attachment)
        ? new FileRetMessage { CertNo = number, RetType = RetType.Failed, Note = Note(receipt, 1000), ReceiveTime = receipt.ReceivedAt, SendTime = receipt.Time }
        : new ReceiptMessage { CertNo = number, ReceiveTime = receipt.ReceivedAt, Channel = Channel.StoreFailed, Note = Note(receipt, 4000), SendTime = receipt.Time };

    /// <summary>A line break travels as two characters, and <c>/n</c> in the text would be read as one.</summary>
    private static string Note(Receipt receipt, int longest)
    {
        var text = receipt.Text.ReplaceLineEndings(" ").Replace("/n", "/ n", StringComparison.Ordinal);
        return text.Length <= longest ? text : text[..longest];
    }
}
