using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>Takes customs' answer about an agent company. Every receipt is kept; only one that answers the last submission changes the state.</summary>
public sealed class RecordAgencyReceipt(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关回执");

    /// <returns>False when the subject names no relation that ever was.</returns>
    public async Task<bool> ExecuteAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var receipt = MessageXml.Read<AgencyRelationReceiptMessage>(message.Body);
        return CustomsSubject.AgencyRelationId(message.SubjectKey) is { } id
            && await RecordAsync(id, message.MessageId, message.Round ?? 0, receipt.Result == Outcome.Success, receipt.Note ?? "", receipt.RspGenTime, message.Body, cancellationToken);
    }

    /// <summary>Customs' interface will never take the submission (HTTP 422).</summary>
    public async Task RefuseAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        if (CustomsSubject.AgencyRelationId(message.SubjectKey) is { } id)
        {
            await RecordAsync(id, $"refused:{message.Id}:{message.Attempts}", message.Round, false, reason, clock.GetUtcNow().UtcDateTime, [], cancellationToken);
        }
    }

    private async Task<bool> RecordAsync(
        Guid id, string messageId, int round, bool accepted, string text, DateTime time, byte[] raw, CancellationToken cancellationToken)
    {
        if (await db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken))
        {
            return true;
        }

        var relation = await db.AgencyRelations.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (relation is null)
        {
            // the row went with the deletion that customs took; a later or repeated word about it changes nothing
            var subject = CustomsSubject.AgencyRelation(id);
            return await db.OutboxSubjects.AnyAsync(row => row.Key == subject, cancellationToken);
        }

        var applies = relation.Status == AgencyRelationStatus.Submitted && round == relation.Round;
        if (applies)
        {
            relation.LastAnswer = text;
            if (relation.Answer(accepted, time))
            {
                db.AgencyRelations.Remove(relation);
            }
        }

        db.Receipts.Add(new Receipt
        {
            EnterpriseId = relation.EnterpriseId,
            SubjectKind = AgencyReceipts.Relation,
            SubjectId = relation.Id,
            MessageId = messageId,
            Round = round,
            Time = time,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            Sender = raw.Length == 0 ? "系统" : "海关",
            Kind = accepted ? "海关接收成功" : "海关接收失败",
            Text = $"代理企业 {relation.AgentNameZh}（{(relation.IsDeletion ? "删除" : "新增")}）：{(text.Length > 0 ? text : accepted ? "海关接收成功" : "海关未说明原因")}",
            Applied = applies,
            Raw = raw,
        });
        await db.SaveAuditedAsync(Customs with { EnterpriseId = relation.EnterpriseId }, nameof(RecordAgencyReceipt), cancellationToken, accepted ? "海关接收成功" : "海关接收失败");
        return true;
    }
}
