using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>重新发送: the same message under the same id goes to the same target again.</summary>
public sealed class ResendDeliveries(CooPortalDbContext db, PushOptions options, TimeProvider clock)
{
    /// <summary>Deliveries of one request for a span of time.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>One delivery, of the user himself or, for the administrator, of an endpoint.</summary>
    /// <returns>Null when the actor has no such delivery; false when it waits already.</returns>
    public async Task<bool?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var own = db.PushDeliveries.Where(row => row.Id == id && (row.UserId == actor.UserId || (row.UserId == null && actor.Role == UserRole.Administrator)));
        if (!await own.AnyAsync(cancellationToken))
        {
            return null;
        }

        return await QueueAsync(own, $"消息 {id:N}", actor, cancellationToken) > 0;
    }

    /// <summary>What went to an endpoint within a span of time.</summary>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="until">UTC, exclusive.</param>
    /// <param name="onlyUndelivered">Leave out what the endpoint has taken.</param>
    /// <returns>How many; null when the company has no such endpoint.</returns>
    /// <exception cref="BrokenRulesException">too many or an empty span; path is From</exception>
    public async Task<int?> SpanAsync(Guid endpointId, DateTime from, DateTime until, bool onlyUndelivered, Actor actor, CancellationToken cancellationToken)
    {
        WebhookGate.Require(actor, options);
        if (await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == endpointId, cancellationToken) is not { } endpoint)
        {
            return null;
        }

        if (from >= until)
        {
            throw new BrokenRulesException("From", "开始时间须早于结束时间。");
        }

        var rows = db.PushDeliveries.Where(row => row.TargetId == endpointId && row.CreatedAt >= from && row.CreatedAt < until
            && row.State != PushDeliveryState.Waiting && (!onlyUndelivered || row.State != PushDeliveryState.Sent));
        if (await rows.Take(MostAtOnce + 1).CountAsync(cancellationToken) > MostAtOnce)
        {
            throw new BrokenRulesException("From", $"这段时间的消息超过 {MostAtOnce} 条，请分段重新发送。");
        }

        return await QueueAsync(rows, $"{endpoint.Name}，{from:yyyy-MM-dd'T'HH:mm}Z 至 {until:yyyy-MM-dd'T'HH:mm}Z", actor, cancellationToken);
    }

    private async Task<int> QueueAsync(IQueryable<PushDelivery> rows, string what, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var queued = await rows.Where(row => row.State != PushDeliveryState.Waiting).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, PushDeliveryState.Waiting)
                .SetProperty(row => row.DueAt, now)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.Replays, row => row.Replays + 1)
                .SetProperty(row => row.LeaseUntil, (DateTime?)null),
            cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(ResendDeliveries), cancellationToken, $"{what}，{queued} 条");
        await transaction.CommitAsync(cancellationToken);
        return queued;
    }
}
