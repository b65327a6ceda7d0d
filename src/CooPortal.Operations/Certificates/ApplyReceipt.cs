using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>
/// Keeps a receipt of customs and does what it says, if it is newer than the last one applied (security.md §5). Runs in the unit of work
/// of the inbox handler: what the handler has pending is saved with it.
/// </summary>
public sealed class ApplyReceipt(CooPortalDbContext db, WorkQueue work, TimeProvider clock)
{
    /// <summary>Job that renders the page for looking at.</summary>
    public const string RenderPreviewJob = "render-preview";

    /// <returns>The receipt as kept; null when there is no such certificate (yet).</returns>
    public async Task<Receipt?> ExecuteAsync(ReceiptInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == input.CertificateId, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        if (await db.Receipts.InEveryEnterprise().FirstOrDefaultAsync(row => row.MessageId == input.MessageId, cancellationToken) is { } already)
        {
            return already;
        }

        var action = ActionOf(input.Message);
        var time = TimeOf(input);
        var key = new ReceiptKey(await RoundOfAsync(certificate, input, time, cancellationToken), time, action, input.MessageId);
        var change = certificate.Receive(action, key, actor, clock);
        if (change is not null)
        {
            db.StatusChanges.Add(change);
            await FollowAsync(certificate, action, input.Message, key, actor, cancellationToken);
        }

        var receipt = Keep(certificate, input, input.Reasons ?? ReceiptReasons.Of(input.Message), action, key, change is not null);
        db.Receipts.Add(receipt);
        await db.OfferToErpAsync(receipt, cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(ApplyReceipt), cancellationToken, receipt.Kind);
        return receipt;
    }

    private static CertificateAction ActionOf(ReceiptMessage message) => message.Channel switch
    {
        Channel.Stored => CertificateAction.ReceiveAccepted,
        Channel.StoreFailed => CertificateAction.ReceiveRefused,
        Channel.Review => message.CusRespData?.RepType switch
        {
            RepType.ManualReview => CertificateAction.ReceiveReview,
            RepType.Verification => CertificateAction.ReceiveVerification,
            RepType.CheckFailed or RepType.Returned => CertificateAction.ReceiveReturn,
            RepType.Approved => CertificateAction.ReceiveApproval,
            RepType.Cancelled => CertificateAction.ReceiveCancellation,
            null => throw new InvalidOperationException($"The review receipt of {message.CertNo} says no result."),
        },
    };

    private static DateTime TimeOf(ReceiptInput input) =>
        input.Message.CusRespData?.RspGenTime ?? input.Message.ReceiveTime ?? input.Message.SendTime ?? input.ReceivedAt;

    private static string KindOf(ReceiptMessage message) =>
        message.Channel == Channel.Review ? $"RepType/{(int)message.CusRespData!.RepType}" : $"Channel/{(int)message.Channel}";

    /// <summary>Customs names the line of a list in its codes; people read it in the words.</summary>
    private static string? TextOf(ReceiptMessage message, IReadOnlyList<ReceiptReason> reasons) =>
        reasons.Any(reason => reason.Element?.List is not null) && reasons.All(reason => reason.Text.Length > 0)
            ? ReceiptReasons.ToText(reasons)
            : message.Note ?? message.CusRespData?.RepAddMsg;

    private static Receipt Keep(Certificate certificate, ReceiptInput input, IReadOnlyList<ReceiptReason> reasons, CertificateAction action, ReceiptKey key, bool applied) => new()
    {
        EnterpriseId = certificate.FilerEnterpriseId,
        SubjectKind = nameof(Certificate),
        SubjectId = certificate.Id,
        MessageId = input.MessageId,
        Round = key.Round,
        Time = key.Time,
        ReceivedAt = input.ReceivedAt,
        Sender = input.Sender,
        Kind = KindOf(input.Message),
        Text = Shorten(TextOf(input.Message, reasons) ?? action.TitleZh()),
        Reasons = RefusalReasons.Write(reasons),
        Applied = applied,
        Raw = input.Raw,
    };

    private static string Shorten(string text) => text.Length <= 4000 ? text : text[..3999] + "…";

    /// <summary>A receipt that does not name its message answers the last declaration before it.</summary>
    private async Task<int> RoundOfAsync(Certificate certificate, ReceiptInput input, DateTime time, CancellationToken cancellationToken)
    {
        if (input.Round is { } round)
        {
            return round;
        }

        var subject = CustomsSubject.Certificate(certificate.Id);
        var declarations = db.OutboxMessages.Where(row => row.SubjectKey == subject && row.Round > 0);
        var named = input.Answers is { } id ? await declarations.Where(row => row.Id == id).Select(row => (int?)row.Round).SingleOrDefaultAsync(cancellationToken) : null;
        return named ?? await declarations.Where(row => row.CreatedAt <= time).MaxAsync(row => (int?)row.Round, cancellationToken) ?? certificate.DeclarationRound;
    }

    private async Task FollowAsync(Certificate certificate, CertificateAction action, ReceiptMessage message, ReceiptKey key, Actor actor, CancellationToken cancellationToken)
    {
        if (action != CertificateAction.ReceiveApproval || message.CusRespData is not { } said)
        {
            return;
        }

        var issue = certificate.Issue;
        issue.Date = said.CheckDate ?? issue.Date;
        issue.Place = said.CheckAddress ?? issue.Place;
        issue.OfficeEn = said.OrgNameE ?? issue.OfficeEn;
        issue.BarCode = said.BarCode ?? issue.BarCode;
        issue.ValidUntil = said.ChkVaildDate ?? issue.ValidUntil;
        issue.ApprovedAt = key.Time;
        await work.EnqueueAsync(RenderPreviewJob, $"{RenderPreviewJob}:{certificate.Id:N}:{key.Round}", certificate.Id, certificate.FilerEnterpriseId, cancellationToken);
        await ReplaceOriginalAsync(certificate, actor, cancellationToken);
    }

    private async Task ReplaceOriginalAsync(Certificate successor, Actor actor, CancellationToken cancellationToken)
    {
        if (successor.OriginalId is not { } originalId
            || await db.Certificates.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == originalId, cancellationToken) is not { } original
            || original.Refusal(CertificateAction.SuccessorApproved, actor.Role) is not null)
        {
            return;
        }

        original.SuccessorId = successor.Id;
        db.StatusChanges.Add(original.Apply(CertificateAction.SuccessorApproved, actor, clock));
    }
}
