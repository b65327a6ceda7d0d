using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Verification;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Verification;

/// <summary>
/// Takes what customs says about 核查记录单. Every message is kept as a receipt; only what is newer than the record, about its last answer and a
/// move of its state changes it, so that doubled, late and reordered messages end in one state.
/// </summary>
public sealed class RecordVerification(CooPortalDbContext db, TimeProvider clock)
{
    private const int LongestText = 4000;

    private static readonly Actor Customs = Actor.System("海关核查");

    /// <summary>A new record, or a new version of one.</summary>
    /// <returns>False while the company is not known here.</returns>
    public async Task<bool> TakeRequestAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (await IsKnownAsync(message.MessageId, cancellationToken))
        {
            return true;
        }

        var asked = MessageXml.Read<VerificationMessage>(message.Body);
        var enterpriseId = await db.Enterprises.Where(row => row.SocialCreditCode == asked.CiqRegNo).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (enterpriseId is null)
        {
            return false;
        }

        var request = VerificationText.ToRequest(asked);
        var now = clock.GetUtcNow().UtcDateTime;
        var record = await FindAsync(asked.VerificationNo, cancellationToken);
        var (title, applies) = (VerificationReceipts.Sent, true);
        if (record is null)
        {
            record = db.VerificationRecords.Add(VerificationRecord.Receive(enterpriseId.Value, asked.VerificationNo, asked.Revision, request, now)).Entity;
        }
        else if (record.EnterpriseId != enterpriseId)
        {
            throw new InvalidDataException($"核查记录编号 {asked.VerificationNo} 属于另一家企业。");
        }
        else
        {
            (title, applies) = (VerificationReceipts.Amended, record.Amend(asked.Revision, request, now));
        }

        Keep(record, message.MessageId, 0, asked.RspGenTime, "海关", title, $"{asked.Subject}，请于 {asked.ReplyDate:yyyy-MM-dd} 前回复", applies, message.Body);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = record.EnterpriseId }, nameof(RecordVerification), cancellationToken, title);
        return true;
    }

    /// <summary>海关接收, 退回核查, 核查通过 or 核查不通过.</summary>
    /// <returns>False while the record has not come.</returns>
    public async Task<bool> TakeReceiptAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (await IsKnownAsync(message.MessageId, cancellationToken))
        {
            return true;
        }

        var receipt = MessageXml.Read<VerificationReceiptMessage>(message.Body);
        if (await FindAsync(receipt.VerificationNo, cancellationToken) is not { } record)
        {
            return false;
        }

        var (said, title) = receipt.Result switch
        {
            VerificationResult.Received => (VerificationAction.Receive, "海关已接收"),
            VerificationResult.SentBack => (VerificationAction.SendBack, "退回核查"),
            VerificationResult.Passed => (VerificationAction.Pass, "核查通过"),
            VerificationResult.Failed => (VerificationAction.Fail, "核查不通过"),
        };
        var round = message.Round ?? record.Round;
        var note = string.IsNullOrWhiteSpace(receipt.Note) ? title : receipt.Note;
        var applies = record.Hear(said, round, note, receipt.ReplyDate, clock.GetUtcNow().UtcDateTime);
        var until = receipt.ReplyDate is { } day ? $"（回复期限 {day:yyyy-MM-dd}）" : "";
        Keep(record, message.MessageId, round, receipt.RspGenTime, "海关", title, note + until, applies, message.Body);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = record.EnterpriseId }, nameof(RecordVerification), cancellationToken, title);
        return true;
    }

    /// <summary>Customs' interface will never take the answer or one of its files (HTTP 422): the record waits for the company again, with all that was filled in.</summary>
    public async Task BounceAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var messageId = $"refused:{message.Id}:{message.Attempts}";
        if (CustomsSubject.VerificationNumber(message.SubjectKey) is not { } number
            || await IsKnownAsync(messageId, cancellationToken)
            || await FindAsync(number, cancellationToken) is not { } record)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var file = await db.VerificationFiles.InEveryEnterprise().SingleOrDefaultAsync(row => row.MessageId == message.Id, cancellationToken);
        file?.Unsend();
        var words = $"{(file is null ? "" : $"附件“{file.Name}”：")}{(string.IsNullOrWhiteSpace(reason) ? "报文被退回" : reason)}";
        var applies = record.Bounce(message.Round, Shorten(words), now);
        Keep(record, messageId, message.Round, now, "系统", "发送失败", $"{words}。{(applies ? "核查记录单可以修改后重新提交。" : "")}", applies, []);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = record.EnterpriseId }, nameof(RecordVerification), cancellationToken, "发送失败");
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";

    private Task<bool> IsKnownAsync(string messageId, CancellationToken cancellationToken) => db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken);

    private Task<VerificationRecord?> FindAsync(string number, CancellationToken cancellationToken) =>
        db.VerificationRecords.InEveryEnterprise().SingleOrDefaultAsync(row => row.Number == number, cancellationToken);

    private void Keep(VerificationRecord record, string messageId, int round, DateTime time, string sender, string kind, string text, bool applies, byte[] raw) => db.Receipts.Add(new Receipt
    {
        EnterpriseId = record.EnterpriseId,
        SubjectKind = VerificationReceipts.Record,
        SubjectId = record.Id,
        MessageId = messageId,
        Round = round,
        Time = time,
        ReceivedAt = clock.GetUtcNow().UtcDateTime,
        Sender = sender,
        Kind = kind,
        Text = Shorten($"核查记录单 {record.Number}：{text}"),
        Applied = applies,
        Raw = raw,
    });
}
