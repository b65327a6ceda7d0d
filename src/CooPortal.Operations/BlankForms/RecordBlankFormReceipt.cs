using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.BlankForms;

/// <summary>Takes customs' answer about a form. Every receipt is kept; only a decision about the submission that waits changes the form.</summary>
public sealed class RecordBlankFormReceipt(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关回执");

    /// <returns>False when the subject names no form.</returns>
    public async Task<bool> ExecuteAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (await IsKnownAsync(message.MessageId, cancellationToken))
        {
            return true;
        }

        if (await FindAsync(message.SubjectKey, cancellationToken) is not { } form)
        {
            return false;
        }

        var receipt = MessageXml.Read<BlankFormReceiptMessage>(message.Body);
        var use = receipt.Use == BlankFormUse.WriteOff ? BlankFormAction.WriteOff.TitleZh() : BlankFormAction.Void.TitleZh();
        var (title, decision) = receipt.Result switch
        {
            BlankFormResult.Received => ("海关已接收", (bool?)null),
            BlankFormResult.Accepted => ($"{use}成功", true),
            BlankFormResult.Refused => ($"{use}失败", false),
        };
        var round = message.Round ?? 0;
        var waits = form.State.IsPending() && round == form.Round;
        var words = Words(receipt.Note, title);
        if (waits && decision is { } accepted)
        {
            form.Decide(accepted, words, receipt.RspGenTime);
        }

        Keep(form, message.MessageId, round, receipt.RspGenTime, "海关", title, $"流水号 {form.Number}，{use}，证书号 {receipt.CertNo}：{words}", waits, message.Body);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = form.EnterpriseId }, nameof(RecordBlankFormReceipt), cancellationToken, title);
        return true;
    }

    /// <summary>Customs' interface will never take the message (HTTP 422): the form is in stock again.</summary>
    public async Task SendBackAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var messageId = $"refused:{message.Id}:{message.Attempts}";
        if (await IsKnownAsync(messageId, cancellationToken) || await FindAsync(message.SubjectKey, cancellationToken) is not { } form)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (waits, words) = (form.State.IsPending() && message.Round == form.Round, Words(reason, "报文被退回"));
        var text = $"流水号 {form.Number}，证书号 {MessageXml.Read<BlankFormUseMessage>(message.Body).CertNo}：{words}。该空白证单恢复为未使用，可重新提交。";
        if (waits)
        {
            form.SendBack(words, now);
        }

        Keep(form, messageId, message.Round, now, "系统", "发送失败", text, waits, []);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = form.EnterpriseId }, nameof(RecordBlankFormReceipt), cancellationToken, "发送失败");
    }

    private static string Words(string? note, string otherwise) => string.IsNullOrWhiteSpace(note) ? otherwise : note;

    private Task<bool> IsKnownAsync(string messageId, CancellationToken cancellationToken) => db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken);

    private async Task<BlankForm?> FindAsync(string subjectKey, CancellationToken cancellationToken) => CustomsSubject.BlankFormId(subjectKey) is { } id
        ? await db.BlankForms.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
        : null;

    private void Keep(BlankForm form, string messageId, int round, DateTime time, string sender, string kind, string text, bool applies, byte[] raw) => db.Receipts.Add(new Receipt
    {
        EnterpriseId = form.EnterpriseId,
        SubjectKind = BlankFormReceipts.Form,
        SubjectId = form.Id,
        MessageId = messageId,
        Round = round,
        Time = time,
        ReceivedAt = clock.GetUtcNow().UtcDateTime,
        Sender = sender,
        Kind = kind,
        Text = text,
        Applied = applies,
        Raw = raw,
    });
}
