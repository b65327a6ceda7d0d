using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>Takes customs' answer about a supplement. Every receipt is kept; only one about the message that waits changes the supplement.</summary>
public sealed class RecordSupplementReceipt(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关回执");

    /// <returns>False when the subject names no supplement that ever was.</returns>
    public async Task<bool> ExecuteAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (CustomsSubject.SupplementId(message.SubjectKey) is not { } id)
        {
            return false;
        }

        if (await IsKnownAsync(message.MessageId, cancellationToken))
        {
            return true;
        }

        if (await FindAsync(id, cancellationToken) is not { } supplement)
        {
            // deleted, and customs said so: a later or repeated word about it changes nothing
            return await db.OutboxSubjects.AnyAsync(row => row.Key == message.SubjectKey, cancellationToken);
        }

        var receipt = MessageXml.Read<DeclarationSupplementReceiptMessage>(message.Body);
        var round = message.Round ?? 0;
        var accepted = receipt.Result == Outcome.Success;
        var title = (receipt.Change, accepted) switch
        {
            (SupplementChange.Add, true) => SupplementState.Accepted.TitleZh(),
            (SupplementChange.Add, false) => SupplementState.Refused.TitleZh(),
            (_, true) => "海关删除成功",
            (_, false) => "海关删除失败",
        };
        var waits = supplement.State.IsPending() && round == supplement.Round;
        var removed = waits && supplement.Answer(accepted, receipt.Note ?? "", receipt.RspGenTime);
        if (removed)
        {
            db.DeclarationSupplements.Remove(supplement);
        }

        await KeepAsync(supplement, message.MessageId, round, receipt.RspGenTime, "海关", title, Words(receipt.Note, title), waits, message.Body, cancellationToken);
        return true;
    }

    /// <summary>Customs' interface will never take the message (HTTP 422).</summary>
    public async Task SendBackAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var messageId = $"refused:{message.Id}:{message.Attempts}";
        if (CustomsSubject.SupplementId(message.SubjectKey) is not { } id
            || await IsKnownAsync(messageId, cancellationToken)
            || await FindAsync(id, cancellationToken) is not { } supplement)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var waits = supplement.State.IsPending() && message.Round == supplement.Round;
        if (waits)
        {
            supplement.SendBack(reason, now);
        }

        await KeepAsync(supplement, messageId, message.Round, now, "系统", "发送失败", $"{Words(reason, "报文被退回")}。", waits, [], cancellationToken);
    }

    private static string Words(string? note, string otherwise) => string.IsNullOrWhiteSpace(note) ? otherwise : note;

    private Task<bool> IsKnownAsync(string messageId, CancellationToken cancellationToken) => db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken);

    private Task<DeclarationSupplement?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.DeclarationSupplements.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private async Task KeepAsync(
        DeclarationSupplement supplement, string messageId, int round, DateTime time, string sender, string kind, string text, bool applies, byte[] raw, CancellationToken cancellationToken)
    {
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = supplement.EnterpriseId,
            SubjectKind = SupplementReceipts.Proof,
            SubjectId = supplement.ProofId,
            MessageId = messageId,
            Round = round,
            Time = time,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            Sender = sender,
            Kind = kind,
            Text = $"第{supplement.Ordinal}次补录：{text}",
            Applied = applies,
            Raw = raw,
        });
        await db.SaveAuditedAsync(Customs with { EnterpriseId = supplement.EnterpriseId }, nameof(RecordSupplementReceipt), cancellationToken, kind);
    }
}
