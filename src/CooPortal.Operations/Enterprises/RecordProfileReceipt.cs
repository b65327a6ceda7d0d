using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>
/// Takes customs' answer to a submitted profile. Every receipt is kept; only one that answers the newest submission, while that waits, changes
/// 同步状态. The same receipt twice is one.
/// </summary>
public sealed class RecordProfileReceipt(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关回执");

    /// <returns>False when the company is not registered here.</returns>
    public async Task<bool> ExecuteAsync(ProfileReceiptInput input, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleOrDefaultAsync(row => row.SocialCreditCode == input.Receipt.CiqRegNo, cancellationToken);
        if (enterprise is null)
        {
            return false;
        }

        if (await db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == input.MessageId, cancellationToken))
        {
            return true;
        }

        var round = input.Round ?? await RoundAtAsync(enterprise.Id, input.Receipt.RspGenTime, cancellationToken);
        var failed = input.Receipt.Result == Outcome.Failure;
        var applies = await ApplyAsync(enterprise, round, failed, input.Receipt.RspGenTime, cancellationToken);
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = enterprise.Id,
            SubjectKind = EnterpriseReceipts.Profile,
            SubjectId = enterprise.Id,
            MessageId = input.MessageId,
            Round = round,
            Time = input.Receipt.RspGenTime,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            Sender = "海关",
            Kind = failed ? "同步失败" : "同步成功",
            Text = input.Receipt.Note ?? (failed ? "海关未说明原因。" : "企业基本信息同步成功。"),
            Applied = applies,
            Raw = input.Raw,
        });
        await db.SaveAuditedAsync(Customs with { EnterpriseId = enterprise.Id }, nameof(RecordProfileReceipt), cancellationToken, failed ? "同步失败" : "同步成功");
        return true;
    }

    /// <summary>The channel will never take the submission (HTTP 422): the reason becomes a technical receipt.</summary>
    public async Task RefuseAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var messageId = $"refused:{message.Id}:{message.Attempts}";
        if (message.EnterpriseId is not { } enterpriseId || await db.Receipts.InEveryEnterprise().AnyAsync(row => row.MessageId == messageId, cancellationToken))
        {
            return;
        }

        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == enterpriseId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var applies = await ApplyAsync(enterprise, message.Round, failed: true, now, cancellationToken);
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = enterpriseId,
            SubjectKind = EnterpriseReceipts.Profile,
            SubjectId = enterpriseId,
            MessageId = messageId,
            Round = message.Round,
            Time = now,
            ReceivedAt = now,
            Sender = "系统",
            Kind = "发送失败",
            Text = reason,
            Applied = applies,
        });
        await db.SaveAuditedAsync(Customs with { EnterpriseId = enterpriseId }, nameof(RecordProfileReceipt), cancellationToken, "发送失败");
    }

    /// <returns>Whether the receipt changed 同步状态.</returns>
    private async Task<bool> ApplyAsync(Enterprise enterprise, int round, bool failed, DateTime at, CancellationToken cancellationToken)
    {
        var revisions = await db.EnterpriseProfiles.InEveryEnterprise()
            .Where(row => row.EnterpriseId == enterprise.Id && row.SyncStatus != SyncStatus.Superseded)
            .OrderByDescending(row => row.Revision).ToListAsync(cancellationToken);
        if (revisions is not [{ SyncStatus: SyncStatus.Syncing } newest, ..] || round != await LastRoundAsync(enterprise.Id, cancellationToken))
        {
            return false;
        }

        if (failed)
        {
            newest.FailSync();
            return true;
        }

        revisions.Find(row => row.SyncStatus == SyncStatus.Synced)?.Supersede();
        newest.ConfirmSynced(at);
        enterprise.NameZh = newest.NameZh!;
        return true;
    }

    private async Task<int> LastRoundAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var subject = CustomsSubject.Enterprise(enterpriseId);
        return await db.OutboxMessages.Where(row => row.SubjectKey == subject).MaxAsync(row => (int?)row.Round, cancellationToken) ?? 0;
    }

    /// <summary>Receipts carry whole seconds: a submission within the same second may be the one meant.</summary>
    private async Task<int> RoundAtAsync(Guid enterpriseId, DateTime time, CancellationToken cancellationToken)
    {
        var subject = CustomsSubject.Enterprise(enterpriseId);
        var end = time.AddSeconds(1);
        return await db.OutboxMessages.Where(row => row.SubjectKey == subject && row.CreatedAt < end).MaxAsync(row => (int?)row.Round, cancellationToken) ?? 0;
    }
}
