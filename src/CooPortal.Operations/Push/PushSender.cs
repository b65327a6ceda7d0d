using System.Collections.Concurrent;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Push;

/// <summary>
/// Sends what is due, each under a lease by conditional update. A sender that dies between sending and writing it down loses its lease after a
/// minute and the same message goes again under the same id: at least once, and the other side can tell. On failure the times between grow,
/// until after a day it ends as 推送失败, which a person can send again. One target is never asked by two at once, so a slow one holds up nobody else.
/// </summary>
public sealed class PushSender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PushSender> log) : BackgroundService
{
    private const int SideBySide = 4;
    private const int LookedAt = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, bool> _busy = new();

    /// <summary>Waits between the attempts; after the last it has failed.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends one delivery that is due; false when there was none.</summary>
    public async Task<bool> SendOneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var now = Now;
        var busy = _busy.Keys.ToList();
        var due = await db.PushDeliveries.InEveryEnterprise().AsNoTracking()
            .Where(row => row.State == PushDeliveryState.Waiting && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now) && !busy.Contains(row.TargetId))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(LookedAt).ToListAsync(cancellationToken);
        foreach (var candidate in due.Where(row => _busy.TryAdd(row.TargetId, true)))
        {
            try
            {
                if (await ClaimAsync(db, candidate, cancellationToken) is { } delivery)
                {
                    await SendAsync(scope.ServiceProvider, db, delivery, cancellationToken);
                }

                return true;
            }
            finally
            {
                _busy.TryRemove(candidate.TargetId, out _);
            }
        }

        return false;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, SideBySide).Select(_ => Task.Run(() => ServeAsync(stoppingToken), stoppingToken)));

    private Task ServeAsync(CancellationToken stoppingToken) =>
        DueWork.ServeAsync(SendOneAsync, stopping => Task.Delay(Poll, stopping), log, "The deliveries", stoppingToken);

    private async Task<PushDelivery?> ClaimAsync(CooPortalDbContext db, PushDelivery candidate, CancellationToken cancellationToken)
    {
        var until = Now + Lease;
        var taken = await db.PushDeliveries.InEveryEnterprise()
            .Where(row => row.Id == candidate.Id && row.LeaseNumber == candidate.LeaseNumber && row.State == PushDeliveryState.Waiting)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.LeaseNumber, row => row.LeaseNumber + 1)
                    .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                    .SetProperty(row => row.LeaseUntil, until),
                cancellationToken);
        return taken == 0 ? null : await db.PushDeliveries.InEveryEnterprise().AsNoTracking().SingleAsync(row => row.Id == candidate.Id, cancellationToken);
    }

    private async Task SendAsync(IServiceProvider services, CooPortalDbContext db, PushDelivery delivery, CancellationToken cancellationToken)
    {
        var notice = await db.Notices.InEveryEnterprise().AsNoTracking().SingleAsync(row => row.Id == delivery.NoticeId, cancellationToken);
        PushOutcome outcome;
        try
        {
            outcome = delivery.Channel == PushChannel.Webhook
                ? await CallAsync(services, db, delivery, notice, cancellationToken)
                : await TellAsync(services, db, delivery, notice, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Delivery {Id} broke its channel {Channel}.", delivery.Id, delivery.Channel);
            outcome = PushOutcome.Later("门户内部错误，稍后重试。");
        }

        await StoreAsync(db, delivery, outcome, cancellationToken);
    }

    private static async Task<PushOutcome> CallAsync(IServiceProvider services, CooPortalDbContext db, PushDelivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        var endpoint = await db.WebhookEndpoints.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == delivery.TargetId, cancellationToken);
        return endpoint is { IsEnabled: true } && services.GetRequiredService<PushOptions>().Webhook.Enabled
            ? await services.GetRequiredService<WebhookClient>().SendAsync(endpoint, delivery.Id, notice, cancellationToken)
            : Dropped(endpoint is null ? "推送网址已删除。" : "推送网址已停用。");
    }

    private async Task<PushOutcome> TellAsync(IServiceProvider services, CooPortalDbContext db, PushDelivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        if (await db.QuietHours.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.UserId == delivery.UserId, cancellationToken) is { } quiet
            && quiet.DueAfter(Now) is var due && due > Now)
        {
            return new PushOutcome(PushVerdict.Later) { NotBefore = due };
        }

        if (!await db.Users.AnyAsync(row => row.Id == delivery.UserId && !row.IsDisabled, cancellationToken))
        {
            return Dropped("账号已停用。");
        }

        var address = await db.PushAddresses.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == delivery.TargetId, cancellationToken);
        var channel = services.GetServices<IPushChannel>().Single(candidate => candidate.Channel == delivery.Channel);
        if (address is not { IsUsable: true } || !channel.IsOffered)
        {
            return Dropped(address is null ? "接收地址已解除。" : channel.IsOffered ? address.Problem : "平台已停用这种推送方式。");
        }

        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == delivery.EnterpriseId, cancellationToken);
        return await channel.SendAsync(ToMessage(services.GetRequiredService<PushOptions>(), delivery, notice, address, enterprise), cancellationToken);
    }

    private static PushMessage ToMessage(PushOptions options, PushDelivery delivery, Notice notice, PushAddress address, Enterprise enterprise) => new()
    {
        Id = delivery.Id,
        Address = address.Address,
        Title = notice.Event.TitleZh(),
        Number = notice.Number,
        Enterprise = enterprise.NameZh,
        Text = notice.Text,
        Time = notice.Time,
        Link = new Uri(options.Portal, $"/bell/open/{notice.Id}"),
    };

    private static PushOutcome Dropped(string why) => new(PushVerdict.Refused, why) { IsDropped = true };

    private async Task StoreAsync(CooPortalDbContext db, PushDelivery delivery, PushOutcome outcome, CancellationToken cancellationToken)
    {
        var now = Now;
        var wait = outcome.Verdict != PushVerdict.Later ? (TimeSpan?)null
            : outcome.NotBefore is { } notBefore ? notBefore - now
            : delivery.Attempts <= Waits.Count ? Waits[delivery.Attempts - 1] * (0.9 + (0.2 * Random.Shared.NextDouble()))
            : null;
        var state = outcome.Verdict == PushVerdict.Taken ? PushDeliveryState.Sent
            : wait is not null ? PushDeliveryState.Waiting
            : outcome.IsDropped ? PushDeliveryState.Dropped
            : PushDeliveryState.Failed;
        var error = outcome.Detail.Length > 1000 ? outcome.Detail[..1000] : outcome.Detail;
        var sentAt = state == PushDeliveryState.Sent ? now : (DateTime?)null;
        var due = now + (wait ?? TimeSpan.Zero);

        // waiting for the morning is no attempt
        var attempts = outcome.NotBefore is null ? delivery.Attempts : delivery.Attempts - 1;
        await db.PushDeliveries.InEveryEnterprise().Where(row => row.Id == delivery.Id && row.LeaseNumber == delivery.LeaseNumber)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, state)
                    .SetProperty(row => row.Attempts, attempts)
                    .SetProperty(row => row.LeaseUntil, (DateTime?)null)
                    .SetProperty(row => row.DueAt, due)
                    .SetProperty(row => row.SentAt, sentAt)
                    .SetProperty(row => row.LastStatus, outcome.Status)
                    .SetProperty(row => row.LastError, error),
                cancellationToken);
        if (state == PushDeliveryState.Failed)
        {
            log.LogWarning("Delivery {Id} by {Channel} failed for good: {Detail}", delivery.Id, delivery.Channel, error);
        }

        if (outcome.Verdict == PushVerdict.TargetGone)
        {
            await LoseTargetAsync(db, delivery, outcome.Detail, cancellationToken);
        }
    }

    private static async Task LoseTargetAsync(CooPortalDbContext db, PushDelivery delivery, string why, CancellationToken cancellationToken)
    {
        var actor = Domain.Accounts.Actor.System("消息推送") with { EnterpriseId = delivery.EnterpriseId };
        if (await db.WebhookEndpoints.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == delivery.TargetId, cancellationToken) is { } endpoint)
        {
            (endpoint.IsEnabled, endpoint.Problem) = (false, why);
        }
        else if (await db.PushAddresses.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == delivery.TargetId, cancellationToken) is { } address)
        {
            address.Lose(why);
        }

        await db.SaveAuditedAsync(actor, "LosePushTarget", cancellationToken, why);
    }
}
