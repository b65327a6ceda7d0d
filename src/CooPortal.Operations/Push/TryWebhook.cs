using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>发送测试消息: one delivery of the event <c>trial</c> to an endpoint, through the same queue as any other.</summary>
public sealed class TryWebhook(CooPortalDbContext db, PushOptions options, TimeProvider clock)
{
    /// <returns>Null when the company has no such endpoint.</returns>
    public async Task<PushDelivery?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        WebhookGate.Require(actor, options);
        if (await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } endpoint)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var notice = new Notice
        {
            EnterpriseId = endpoint.EnterpriseId,
            Event = PushEvent.Trial,
            SubjectKind = NoticeSubjects.Trial,
            SubjectId = endpoint.Id,
            CreatedByUserId = actor.UserId,
            Sender = "系统",
            Text = $"{actor.Name} 向“{endpoint.Name}”发送的测试消息。",
            Time = now,
            CreatedAt = now,
            SourceKey = $"trial:{Guid.CreateVersion7():N}",
        };
        var delivery = new PushDelivery { EnterpriseId = endpoint.EnterpriseId, NoticeId = notice.Id, Channel = PushChannel.Webhook, TargetId = id, CreatedAt = now, DueAt = now };
        db.Notices.Add(notice);
        db.PushDeliveries.Add(delivery);
        await db.SaveAuditedAsync(actor, nameof(TryWebhook), cancellationToken, endpoint.Name);
        return delivery;
    }
}
