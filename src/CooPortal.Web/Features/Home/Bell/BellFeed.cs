using System.Collections.Concurrent;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>Looks for new notices once a second for all streams of this node together, whichever node wrote them; without a stream it looks at nothing.</summary>
public sealed class BellFeed(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BellFeed> log) : BackgroundService
{
    /// <summary>A browser has one, whatever the number of its tabs; more are more browsers.</summary>
    public const int MostStreamsOfUser = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    // rows become visible when their transaction ends, which may be later than the time they bear
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<BellListener, bool> _listeners = new();

    /// <returns>Null when the user has too many streams.</returns>
    public BellListener? Listen(Guid userId, Guid? enterpriseId)
    {
        if (_listeners.Keys.Count(known => known.UserId == userId) >= MostStreamsOfUser)
        {
            return null;
        }

        var listener = new BellListener(userId, enterpriseId, gone => _listeners.TryRemove(gone, out _));
        _listeners[listener] = true;
        return listener;
    }

    /// <summary>The user read something: his other browsers count anew.</summary>
    public void WakeUser(Guid userId)
    {
        foreach (var listener in _listeners.Keys.Where(known => known.UserId == userId))
        {
            listener.Wake();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HashSet<Guid>? known = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                known = _listeners.IsEmpty ? null : await LookAsync(known, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "New notices could not be read; trying again.");
            }

            await Task.Delay(Poll, stoppingToken);
        }
    }

    private async Task<HashSet<Guid>> LookAsync(HashSet<Guid>? known, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var since = clock.GetUtcNow().UtcDateTime - Overlap;
        var rows = await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Notices.InEveryEnterprise()
            .Where(row => row.CreatedAt >= since).Select(row => new { row.Id, row.EnterpriseId }).ToListAsync(cancellationToken);
        var fresh = rows.Where(row => known?.Contains(row.Id) != true).Select(row => row.EnterpriseId).ToHashSet();
        foreach (var listener in _listeners.Keys.Where(listener => listener.EnterpriseId is { } own && fresh.Contains(own)))
        {
            listener.Wake();
        }

        return [.. rows.Select(row => row.Id)];
    }
}
