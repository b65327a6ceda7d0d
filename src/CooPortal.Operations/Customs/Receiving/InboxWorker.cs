using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Tracing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Customs.Receiving;

/// <summary>
/// Handles stored messages, those of one subject in their order and several subjects side by side: the change and the mark "handled" in one
/// transaction that only one worker can commit, so that two never do it twice. A message that fails five times waits on the job page, where what
/// is wrong with the machine does not count; one about an unknown record is parked and tried again.
/// </summary>
public sealed class InboxWorker(IServiceScopeFactory scopes, InboxSignal signal, CustomsSteps steps, TimeProvider clock, ILogger<InboxWorker> log) : BackgroundService
{
    private const int MostAttempts = 5;
    private const int MostAtOnce = 16;
    private const int SideBySide = 4;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TroublePasses = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ParkedRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ParkedAlarm = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Handles the oldest messages that are due; false when there was none.</summary>
    public async Task<bool> HandleDueAsync(CancellationToken cancellationToken)
    {
        var due = await FindDueAsync(cancellationToken);
        await Parallel.ForEachAsync(
            due.GroupBy(message => message.SubjectKey),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (subject, cancellation) =>
            {
                foreach (var message in subject)
                {
                    await HandleAsync(message, cancellation);
                }
            });
        return due.Count > 0;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        DueWork.ServeAsync(HandleDueAsync, stopping => signal.WaitAsync(Poll, stopping), log, "The inbox", stoppingToken);

    private async Task<List<InboxMessage>> FindDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Now;
        return await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().InboxMessages.AsNoTracking()
            .Where(row => (row.State == InboxState.Stored || row.State == InboxState.Parked) && row.DueAt <= now)
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
    }

    private async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        using var trace = PortalTraces.Process(message.Kind, message.MessageId, message.SubjectKey);
        try
        {
            steps.Reach(CustomsStep.HandlingBegun);
            var handler = scope.ServiceProvider.GetServices<IInboxHandler>().SingleOrDefault(candidate => candidate.Kind == message.Kind)
                ?? throw new InvalidOperationException($"没有处理 {message.Kind} 报文的程序。");
            var known = await (handler.SavesOnce ? SaveWithMarkAsync(db, handler, message, cancellationToken) : MarkThenHandleAsync(db, handler, message, cancellationToken));
            if (!known)
            {
                await ParkAsync(message, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            trace.Fail(exception);
            await FailAsync(message, exception, cancellationToken);
        }
    }

    /// <returns>False when the record it concerns is not here.</returns>
    private async Task<bool> SaveWithMarkAsync(CooPortalDbContext db, IInboxHandler handler, InboxMessage message, CancellationToken cancellationToken)
    {
        var mark = db.Attach(message);
        mark.Property(row => row.State).CurrentValue = InboxState.Handled;
        mark.Property(row => row.HandledAt).CurrentValue = Now;
        mark.Property(row => row.LastError).CurrentValue = "";
        db.SavingChanges += (_, _) =>
        {
            if (mark.State == EntityState.Unchanged)
            {
                throw new InvalidOperationException($"{handler.GetType().Name} saves more than once.");
            }

            steps.Reach(CustomsStep.HandledBeforeCommit);
        };
        try
        {
            if (!await handler.HandleAsync(message, cancellationToken))
            {
                return false;
            }

            if (mark.State == EntityState.Modified)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            steps.Reach(CustomsStep.HandledAfterCommit);
            return true;
        }
        catch (DbUpdateConcurrencyException exception) when (exception.Entries.Any(entry => entry.Entity == message))
        {
            // another worker was here first
            return true;
        }
        finally
        {
            message.State = mark.Property(row => row.State).OriginalValue;
        }
    }

    /// <returns>False when the record it concerns is not here.</returns>
    private async Task<bool> MarkThenHandleAsync(CooPortalDbContext db, IInboxHandler handler, InboxMessage message, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = Now;
        var taken = await db.InboxMessages.Where(row => row.Id == message.Id && row.State == message.State && row.Attempts == message.Attempts)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, InboxState.Handled).SetProperty(row => row.HandledAt, now).SetProperty(row => row.LastError, ""),
                cancellationToken);
        if (taken == 0)
        {
            return true;
        }

        if (!await handler.HandleAsync(message, cancellationToken))
        {
            await transaction.RollbackAsync(cancellationToken);
            return false;
        }

        steps.Reach(CustomsStep.HandledBeforeCommit);
        await transaction.CommitAsync(cancellationToken);
        steps.Reach(CustomsStep.HandledAfterCommit);
        return true;
    }

    private async Task ParkAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        if (Now - message.ReceivedAt > ParkedAlarm)
        {
            log.LogCritical("Message {MessageId} about {Subject} waits for its record since {Since}.", message.MessageId, message.SubjectKey, message.ReceivedAt);
        }

        await UpdateAsync(message, InboxState.Parked, message.Attempts, ParkedRetry, "找不到对应的业务数据", cancellationToken);
    }

    private async Task FailAsync(InboxMessage message, Exception exception, CancellationToken cancellationToken)
    {
        var passes = PassingTrouble.IsBehind(exception);
        var attempts = passes ? message.Attempts : message.Attempts + 1;
        var failed = attempts >= MostAttempts;
        log.LogError(exception, "Message {MessageId} ({Kind}) about {Subject} failed, try {Attempt}.", message.MessageId, message.Kind, message.SubjectKey, attempts);
        await UpdateAsync(message, failed ? InboxState.Failed : InboxState.Stored, attempts, passes ? TroublePasses : TimeSpan.FromSeconds(Math.Pow(2, attempts)), exception.Message, cancellationToken);
    }

    private async Task UpdateAsync(InboxMessage message, InboxState state, int attempts, TimeSpan wait, string error, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var due = Now + wait;
        var text = error.Length > 4000 ? error[..4000] : error;
        await db.InboxMessages.Where(row => row.Id == message.Id && row.State == message.State && row.Attempts == message.Attempts)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, state)
                    .SetProperty(row => row.Attempts, attempts)
                    .SetProperty(row => row.DueAt, due)
                    .SetProperty(row => row.LastError, text),
                cancellationToken);
    }
}
