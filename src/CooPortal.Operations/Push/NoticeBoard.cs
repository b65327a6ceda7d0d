using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>
/// The one place where something that happened becomes a notice and the notice becomes deliveries, all in the unit of work that did it: what
/// is rolled back was never told, what is saved will be. Verbs only keep their receipt, or add a <see cref="Notice"/> of their own.
/// </summary>
internal static class NoticeBoard
{
    /// <summary>Called by the context before it saves.</summary>
    public static async Task PostAsync(CooPortalDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var receipt in Added<Receipt>(db).Where(receipt => receipt.Applied))
        {
            if (ReceiptNotice.EventOf(receipt) is { } happened && Added<Notice>(db).All(notice => notice.SourceKey != receipt.MessageId))
            {
                db.Notices.Add(await ToNoticeAsync(db, receipt, happened, now, cancellationToken));
            }
        }

        foreach (var notice in Added<Notice>(db))
        {
            if (Added<PushDelivery>(db).All(delivery => delivery.NoticeId != notice.Id))
            {
                await DeliverAsync(db, notice, now, cancellationToken);
            }
        }
    }

    private static List<T> Added<T>(CooPortalDbContext db) where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];

    private static async Task<Notice> ToNoticeAsync(CooPortalDbContext db, Receipt receipt, PushEvent happened, DateTime now, CancellationToken cancellationToken)
    {
        var certificate = receipt.SubjectKind is nameof(Certificate) or nameof(Attachment) ? await FindCertificateAsync(db, receipt.SubjectId, cancellationToken) : null;
        return new Notice
        {
            EnterpriseId = receipt.EnterpriseId,
            Event = happened,
            SubjectKind = receipt.SubjectKind,
            SubjectId = receipt.SubjectId,
            Number = certificate?.Number ?? "",
            CreatedByUserId = certificate?.CreatedByUserId,
            Sender = receipt.Sender,
            Text = receipt.Text,
            Time = receipt.ReceivedAt,
            CreatedAt = now,
            SourceKey = receipt.MessageId,
        };
    }

    /// <summary>The one at hand, which may be as new as the receipt, else the stored one.</summary>
    private static async Task<Certificate?> FindCertificateAsync(CooPortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.ChangeTracker.Entries<Certificate>().Select(entry => entry.Entity).FirstOrDefault(row => row.Id == id)
        ?? await db.Certificates.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private static async Task DeliverAsync(CooPortalDbContext db, Notice notice, DateTime now, CancellationToken cancellationToken)
    {
        if (notice.ForUserId is { } ownerId)
        {
            await DeliverToOwnerAsync(db, notice, ownerId, now, cancellationToken);
            return;
        }

        var people = await (
            from subscription in db.PushSubscriptions.InEveryEnterprise()
            where subscription.EnterpriseId == notice.EnterpriseId && subscription.Event == notice.Event
            join address in db.PushAddresses.InEveryEnterprise() on new { subscription.UserId, subscription.Channel } equals new { address.UserId, address.Channel }
            where address.ConfirmedAt != null && address.Problem == ""
            join user in db.Users on subscription.UserId equals user.Id
            where !user.IsDisabled
            select new { address.Id, address.Channel, address.UserId, MaySeeOnlyOwn = user.Role != UserRole.Administrator && user.Id != notice.CreatedByUserId }).ToListAsync(cancellationToken);
        if (notice.CreatedByUserId is not null && people.Exists(person => person.MaySeeOnlyOwn)
            && await db.Enterprises.AnyAsync(row => row.Id == notice.EnterpriseId && row.OperatorsSeeOnlyOwn, cancellationToken))
        {
            people.RemoveAll(person => person.MaySeeOnlyOwn);
        }

        var quiet = people.Count == 0
            ? []
            : await db.QuietHours.InEveryEnterprise().AsNoTracking().Where(row => row.EnterpriseId == notice.EnterpriseId).ToDictionaryAsync(row => row.UserId, cancellationToken);
        foreach (var person in people)
        {
            db.PushDeliveries.Add(ToDelivery(notice, person.Channel, person.Id, person.UserId, now, quiet.GetValueOrDefault(person.UserId)?.DueAfter(now) ?? now));
        }

        var endpoints = await db.WebhookEndpoints.InEveryEnterprise().AsNoTracking()
            .Where(row => row.EnterpriseId == notice.EnterpriseId && row.IsEnabled).ToListAsync(cancellationToken);
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Wants(notice.Event)))
        {
            db.PushDeliveries.Add(ToDelivery(notice, PushChannel.Webhook, endpoint.Id, null, now, now));
        }
    }

    /// <summary>To every address that the person confirmed, subscribed or not, and to no webhook; his quiet hours are kept when it is sent.</summary>
    private static async Task DeliverToOwnerAsync(CooPortalDbContext db, Notice notice, Guid ownerId, DateTime now, CancellationToken cancellationToken)
    {
        var addresses = await db.PushAddresses.InEveryEnterprise().AsNoTracking()
            .Where(row => row.UserId == ownerId && row.ConfirmedAt != null && row.Problem == "").ToListAsync(cancellationToken);
        db.PushDeliveries.AddRange(addresses.Select(address => ToDelivery(notice, address.Channel, address.Id, ownerId, now, now)));
    }

    private static PushDelivery ToDelivery(Notice notice, PushChannel channel, Guid targetId, Guid? userId, DateTime now, DateTime due) => new()
    {
        EnterpriseId = notice.EnterpriseId,
        NoticeId = notice.Id,
        Channel = channel,
        TargetId = targetId,
        UserId = userId,
        CreatedAt = now,
        DueAt = due,
    };
}
