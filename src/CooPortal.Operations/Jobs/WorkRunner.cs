using CooPortal.Operations.Data;
using CooPortal.Operations.Tracing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Jobs;

/// <summary>
/// Runs work items: one after the other in the lane of steps, two documents at a time for each processor, eight at most. Lease by conditional update; a runner that dies loses its lease after a minute and the item runs again.
/// After five failures the item waits on the job page for someone to run it again; what is wrong with the machine does not count.
/// </summary>
public sealed class WorkRunner(IServiceScopeFactory scopes, WorkSignal signal, TimeProvider clock, ILogger<WorkRunner> log) : BackgroundService
{
    private const int MaxAttempts = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RarePoll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TroublePasses = TimeSpan.FromSeconds(10);
    private static readonly int DocumentsAtOnce = Math.Clamp(2 * Environment.ProcessorCount, 2, 8);

    private List<string>? documentJobs;

    /// <summary>Runs what is due now in any lane; returns false when there was nothing.</summary>
    public Task<bool> RunOneAsync(CancellationToken cancellationToken) => RunOneAsync(null, cancellationToken);

    // one of a lane looks every second for what other nodes left, and wakes the others when there was something
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
    [
        Task.Run(() => ServeAsync(WorkLane.Steps, Poll, stoppingToken), stoppingToken),
        Task.Run(() => ServeAsync(WorkLane.Documents, Poll, stoppingToken), stoppingToken),
        .. Enumerable.Range(1, DocumentsAtOnce - 1).Select(_ => Task.Run(() => ServeAsync(WorkLane.Documents, RarePoll, stoppingToken), stoppingToken)),
    ]);

    private async Task<bool> RunOneAsync(WorkLane? lane, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        documentJobs ??= [.. scope.ServiceProvider.GetServices<IWorkJob>().Where(job => job.Lane == WorkLane.Documents).Select(job => job.Name)];
        if (await ClaimAsync(db, lane, cancellationToken) is not { } item)
        {
            return false;
        }

        if (lane is { } own)
        {
            // where one item waited there may be more
            signal.Wake(own);
        }

        using var trace = PortalTraces.Run(item.Job, item.Key);
        try
        {
            var job = scope.ServiceProvider.GetServices<IWorkJob>().Single(candidate => candidate.Name == item.Job);
            await job.ExecuteAsync(item, cancellationToken);
            await db.WorkItems.Where(row => row.Id == item.Id && row.LeaseNumber == item.LeaseNumber)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.DoneAt, clock.GetUtcNow().UtcDateTime)
                    .SetProperty(row => row.LeaseUntil, (DateTime?)null)
                    .SetProperty(row => row.LastError, ""), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // this node stops: another one goes on at once
            await db.WorkItems.Where(row => row.Id == item.Id && row.LeaseNumber == item.LeaseNumber && row.DoneAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, (DateTime?)null), CancellationToken.None);
            throw;
        }
        catch (Exception exception)
        {
            trace.Fail(exception);
            await FailAsync(item, exception, cancellationToken);
        }

        return true;
    }

    private Task ServeAsync(WorkLane lane, TimeSpan poll, CancellationToken stoppingToken) =>
        DueWork.ServeAsync(stopping => RunOneAsync(lane, stopping), stopping => signal.WaitAsync(lane, poll, stopping), log, "The work queue", stoppingToken);

    private async Task<WorkItem?> ClaimAsync(CooPortalDbContext db, WorkLane? lane, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = db.WorkItems.AsNoTracking().Where(row => row.DoneAt == null && !row.HasFailed && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now));
        due = lane switch
        {
            WorkLane.Documents => due.Where(row => documentJobs!.Contains(row.Job)),
            WorkLane.Steps => due.Where(row => !documentJobs!.Contains(row.Job)),
            _ => due,
        };
        var candidate = await due
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (candidate is null)
        {
            return null;
        }

        var claimed = await db.WorkItems
            .Where(row => row.Id == candidate.Id && row.LeaseNumber == candidate.LeaseNumber && row.DoneAt == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LeaseNumber, row => row.LeaseNumber + 1)
                .SetProperty(row => row.LeaseUntil, now + Lease), cancellationToken);
        if (claimed == 0)
        {
            return await ClaimAsync(db, lane, cancellationToken);
        }

        candidate.LeaseNumber++;
        candidate.LeaseUntil = now + Lease;
        return candidate;
    }

    private async Task FailAsync(WorkItem item, Exception exception, CancellationToken cancellationToken)
    {
        var passes = PassingTrouble.IsBehind(exception);
        var attempts = passes ? item.Attempts : item.Attempts + 1;
        log.LogError(exception, "Work {Job} {Key} failed, try {Attempt}.", item.Job, item.Key, attempts);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var message = exception.Message.Length > 4000 ? exception.Message[..4000] : exception.Message;
        await db.WorkItems.Where(row => row.Id == item.Id && row.LeaseNumber == item.LeaseNumber)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LeaseUntil, (DateTime?)null)
                .SetProperty(row => row.Attempts, attempts)
                .SetProperty(row => row.DueAt, now + (passes ? TroublePasses : TimeSpan.FromSeconds(Math.Pow(2, attempts))))
                .SetProperty(row => row.HasFailed, attempts >= MaxAttempts)
                .SetProperty(row => row.LastError, message), cancellationToken);
    }
}
