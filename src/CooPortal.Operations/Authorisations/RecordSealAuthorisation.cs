using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>Takes customs' answer to 印章签名授权: keeps the receipt, and from the first success on certificates may be self-printed.</summary>
public sealed class RecordSealAuthorisation(CooPortalDbContext db, RepeatOriginals repeat, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关回执");

    /// <returns>False when there is no such authorisation.</returns>
    public Task<bool> ExecuteAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var receipt = MessageXml.Read<SealAuthorisationReceiptMessage>(message.Body);
        return RecordAsync(receipt.AuthNo, message.MessageId, receipt, message.Body, cancellationToken);
    }

    /// <summary>Customs' interface will never take the message (HTTP 422).</summary>
    public Task RefuseAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var sent = MessageXml.Read<SealAuthorisationMessage>(message.Body);
        var answer = new SealAuthorisationReceiptMessage
        {
            AuthNo = sent.AuthNo,
            CiqRegNo = sent.CiqRegNo,
            SealResult = Outcome.Failure,
            SignResult = Outcome.Failure,
            Note = reason,
            RspGenTime = clock.GetUtcNow().UtcDateTime,
        };
        return RecordAsync(sent.AuthNo, $"refused:{message.Id}:{message.Attempts}", answer, [], cancellationToken);
    }

    private async Task<bool> RecordAsync(string authorisationNumber, string messageId, SealAuthorisationReceiptMessage receipt, byte[] raw, CancellationToken cancellationToken)
    {
        if (await db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken))
        {
            return true;
        }

        if (!Guid.TryParseExact(authorisationNumber, "N", out var id)
            || await db.SealAuthorisations.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } authorisation)
        {
            return false;
        }

        var (seal, signature) = (receipt.SealResult == Outcome.Success, receipt.SignResult == Outcome.Success);
        var applies = authorisation.Answer((seal, receipt.SealNote ?? ""), (signature, receipt.SignNote ?? ""), receipt.Note ?? "", receipt.RspGenTime);
        if (applies && seal && signature)
        {
            var enterprise = await db.Enterprises.SingleAsync(row => row.Id == authorisation.EnterpriseId, cancellationToken);
            enterprise.SealAuthorisedAt ??= receipt.RspGenTime;
            await repeat.ExecuteAsync(enterprise.Id, cancellationToken);
        }

        db.Receipts.Add(ReceiptOf(authorisation, messageId, receipt, raw, applies));
        await db.SaveAuditedAsync(
            Customs with { EnterpriseId = authorisation.EnterpriseId }, nameof(RecordSealAuthorisation), cancellationToken, authorisation.Status.TitleZh());
        return true;
    }

    private Receipt ReceiptOf(SealAuthorisation authorisation, string messageId, SealAuthorisationReceiptMessage receipt, byte[] raw, bool applies)
    {
        var accepted = receipt is { SealResult: Outcome.Success, SignResult: Outcome.Success };
        string[] words = [receipt.Note ?? "", $"印章“{authorisation.SealName}”：{receipt.SealNote ?? Word(receipt.SealResult)}", $"申报员签名“{authorisation.SignatureName}”：{receipt.SignNote ?? Word(receipt.SignResult)}"];
        return new Receipt
        {
            EnterpriseId = authorisation.EnterpriseId,
            SubjectKind = SealAuthorisationReceipts.Authorisation,
            SubjectId = authorisation.Id,
            MessageId = messageId,
            Round = authorisation.Round,
            Time = receipt.RspGenTime,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            Sender = raw.Length == 0 ? "系统" : "海关",
            Kind = accepted ? "授权成功" : "授权失败",
            Text = string.Join('；', words.Where(text => text.Length > 0)),
            Applied = applies,
            Raw = raw,
        };
    }

    private static string Word(Outcome outcome) => outcome == Outcome.Success ? "授权成功" : "授权失败";
}
