using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>Reads 推送记录.</summary>
public sealed class FindDeliveries(CooPortalDbContext db)
{
    /// <summary>What went to the user.</summary>
    /// <param name="channel">Null for all.</param>
    /// <param name="state">Null for all.</param>
    public Task<KeysetPage<DeliveryRow>> OfUserAsync(Actor actor, PushChannel? channel, PushDeliveryState? state, ListPlace place, CancellationToken cancellationToken) =>
        ReadAsync(db.PushDeliveries.Where(row => row.UserId == actor.UserId && (channel == null || row.Channel == channel)), state, place, cancellationToken);

    /// <summary>What went to an endpoint.</summary>
    public Task<KeysetPage<DeliveryRow>> OfEndpointAsync(Guid endpointId, PushDeliveryState? state, ListPlace place, CancellationToken cancellationToken) =>
        ReadAsync(db.PushDeliveries.Where(row => row.TargetId == endpointId && row.UserId == null), state, place, cancellationToken);

    private async Task<KeysetPage<DeliveryRow>> ReadAsync(IQueryable<PushDelivery> rows, PushDeliveryState? state, ListPlace place, CancellationToken cancellationToken)
    {
        var page = await KeysetPage<PushDelivery>.ReadAsync(
            rows.AsNoTracking().Where(row => state == null || row.State == state), row => row.CreatedAt, row => row.Id, place, cancellationToken);
        var ids = page.Rows.Select(row => row.NoticeId).ToList();
        var notices = await db.Notices.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return page.With<DeliveryRow>([.. page.Rows.Where(row => notices.ContainsKey(row.NoticeId)).Select(row => new DeliveryRow { Delivery = row, Notice = notices[row.NoticeId] })]);
    }
}
