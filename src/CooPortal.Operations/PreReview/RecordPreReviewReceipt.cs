using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.PreReview;

/// <summary>Takes customs' answer about a product. Every receipt is kept; only a decision about the submission that waits changes the product.</summary>
public sealed class RecordPreReviewReceipt(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关回执");

    /// <returns>False when the subject names no product that ever was.</returns>
    public async Task<bool> ExecuteAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (CustomsSubject.PreReviewProductId(message.SubjectKey) is not { } id)
        {
            return false;
        }

        if (await IsKnownAsync(message.MessageId, cancellationToken))
        {
            return true;
        }

        if (await FindAsync(id, cancellationToken) is not { } product)
        {
            // the row went with the deletion that customs approved; a later or repeated word about it changes nothing
            return await db.OutboxSubjects.AnyAsync(row => row.Key == message.SubjectKey, cancellationToken);
        }

        var receipt = MessageXml.Read<PreReviewReceiptMessage>(message.Body);
        var round = message.Round ?? 0;
        var (title, decision) = receipt.Result switch
        {
            PreReviewResult.Received => ("海关已接收", (bool?)null),
            PreReviewResult.Approved => ("审核通过", true),
            PreReviewResult.Rejected => ("审核不通过", false),
        };
        var request = product.State.Status().TitleZh();
        var waits = product.IsPending && round == product.Round;
        if (waits && decision is { } approved)
        {
            await FreeDeskAsync(product, cancellationToken);
            if (product.Decide(approved, receipt.Note ?? "", receipt.RspGenTime))
            {
                db.PreReviewProducts.Remove(product);
            }
        }

        var text = $"产品 {product.Key} {product.NameZh}{(waits ? $"（{request}申请）" : "")}：{Words(receipt.Note, title)}";
        Keep(product, message.MessageId, round, receipt.RspGenTime, "海关", title, text, waits, message.Body);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = product.EnterpriseId }, nameof(RecordPreReviewReceipt), cancellationToken, title);
        return true;
    }

    /// <summary>Customs' interface will never take the message (HTTP 422): the request is a draft again, with all that was typed.</summary>
    public async Task SendBackAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var messageId = $"refused:{message.Id}:{message.Attempts}";
        if (CustomsSubject.PreReviewProductId(message.SubjectKey) is not { } id
            || await IsKnownAsync(messageId, cancellationToken)
            || await FindAsync(id, cancellationToken) is not { } product)
        {
            return;
        }

        var waits = product.IsPending && message.Round == product.Round;
        if (waits)
        {
            await FreeDeskAsync(product, cancellationToken);
            product.SendBack(reason);
        }

        var text = $"产品 {product.Key} {product.NameZh}：{Words(reason, "报文被退回")}。申请已退回暂存，可修改后重新提交。";
        Keep(product, messageId, message.Round, clock.GetUtcNow().UtcDateTime, "系统", "发送失败", text, waits, []);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = product.EnterpriseId }, nameof(RecordPreReviewReceipt), cancellationToken, "发送失败");
    }

    private static string Words(string? note, string otherwise) => string.IsNullOrWhiteSpace(note) ? otherwise : note;

    private Task<bool> IsKnownAsync(string messageId, CancellationToken cancellationToken) => db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken);

    private Task<PreReviewProduct?> FindAsync(Guid id, CancellationToken cancellationToken) => db.PreReviewProducts.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private async Task FreeDeskAsync(PreReviewProduct product, CancellationToken cancellationToken) =>
        (await db.PreReviewDesks.InEveryEnterprise().SingleAsync(row => row.EnterpriseId == product.EnterpriseId, cancellationToken)).Free(product.Id);

    private void Keep(PreReviewProduct product, string messageId, int round, DateTime time, string sender, string kind, string text, bool applies, byte[] raw) => db.Receipts.Add(new Receipt
    {
        EnterpriseId = product.EnterpriseId,
        SubjectKind = PreReviewReceipts.Product,
        SubjectId = product.Id,
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
