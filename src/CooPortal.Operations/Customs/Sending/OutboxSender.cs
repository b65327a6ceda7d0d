using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Tracing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Customs.Sending;

/// <summary>
/// Sends the outbox (security.md §5). Of a subject only the row after the last finished one is sent, so order holds among any number of
/// workers; subjects run side by side. Running twice is harmless: customs takes a message id once. On failure the same bytes go again later,
/// without end; the administrator sees the age of the oldest.
/// </summary>
public sealed class OutboxSender(IServiceScopeFactory scopes, OutboxSignal signal, CustomsOptions options, CustomsSteps steps, TimeProvider clock, ILogger<OutboxSender> log)
    : BackgroundService
{
    private const int SideBySide = 4;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AlarmAfter = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due now, one row per subject; false when there was nothing.</summary>
    public async Task<bool> SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await InScopeAsync(async services =>
        {
            if (await services.GetRequiredService<CustomsGate>().ClosedBecauseAsync(cancellationToken) is not null)
            {
                return [];
            }

            var now = Now;
            var db = services.GetRequiredService<CooPortalDbContext>();
            return await (
                from message in db.OutboxMessages.AsNoTracking()
                join subject in db.OutboxSubjects on message.SubjectKey equals subject.Key
                where message.State == OutboxState.Waiting && message.Sequence == subject.LastDone + 1
                    && message.DueAt <= now && (message.LeaseUntil == null || message.LeaseUntil < now)
                orderby message.DueAt, message.Id
                select new Candidate(
                    message,
                    db.OutboxMessages
                        .Where(earlier => earlier.SubjectKey == message.SubjectKey && earlier.Sequence < message.Sequence
                            && (earlier.State == OutboxState.Done || earlier.State == OutboxState.Refused))
                        .Max(earlier => (int?)earlier.Sequence) ?? 0)).Take(SideBySide).ToListAsync(cancellationToken);
        });
        // a node that stops brings to an end what it has begun: given up, it would wait for its lease
        await Task.WhenAll(due.Select(candidate => SendAsync(candidate, CancellationToken.None)));
        return due.Count > 0;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        DueWork.ServeAsync(SendDueAsync, stopping => signal.WaitAsync(options.SendEvery, stopping), log, "The outbox", stoppingToken);

    private async Task SendAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var (row, previous) = candidate;
        if (!await InScopeAsync(services => ClaimAsync(services.GetRequiredService<CooPortalDbContext>(), row, cancellationToken)))
        {
            return;
        }

        using var trace = PortalTraces.Send(row.Kind, row.Id, row.SubjectKey);
        steps.Reach(CustomsStep.Claimed);
        var outcome = await InScopeAsync(services => services.GetRequiredService<ICustomsChannel>().PostAsync(
            new PostedMessage
            {
                MessageId = row.Id.ToString("N"),
                Subject = row.SubjectKey,
                Sequence = row.Sequence,
                Previous = previous,
                Round = row.Round,
                Body = row.Body,
            },
            cancellationToken));
        trace?.SetTag("coo.customs.verdict", outcome.Verdict.ToString());
        steps.Reach(CustomsStep.Posted);
        await InScopeAsync(async services =>
        {
            await StoreAnswerAsync(services, row, outcome, cancellationToken);
            return 0;
        });
        steps.Reach(CustomsStep.AnswerStored);
    }

    private async Task<bool> ClaimAsync(CooPortalDbContext db, OutboxMessage message, CancellationToken cancellationToken)
    {
        var until = Now + Lease;
        var taken = await db.OutboxMessages
            .Where(row => row.Id == message.Id && row.LeaseNumber == message.LeaseNumber && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.LeaseNumber, row => row.LeaseNumber + 1)
                    .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                    .SetProperty(row => row.LeaseUntil, until),
                cancellationToken);
        message.LeaseNumber += taken;
        message.Attempts += taken;
        return taken > 0;
    }

    private async Task StoreAnswerAsync(IServiceProvider services, OutboxMessage row, PostOutcome outcome, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<CooPortalDbContext>();
        switch (outcome.Verdict)
        {
            case PostVerdict.Taken:
                await FinishAsync(services, row, OutboxState.Done, outcome, cancellationToken);
                break;
            case PostVerdict.Refused:
                await FinishAsync(services, row, OutboxState.Refused, outcome, cancellationToken);
                break;
            case PostVerdict.ChannelClosed:
                log.LogCritical("Customs refuses our key; the channel is closed: {Detail}", outcome.Detail);
                await services.GetRequiredService<CustomsGate>().CloseAsync(outcome.Detail, cancellationToken);
                await WaitAsync(db, row, TimeSpan.Zero, outcome.Detail, cancellationToken);
                break;
            default:
                if (Now - row.CreatedAt > AlarmAfter)
                {
                    log.LogCritical("Message {Id} of {Subject} waits since {Since}: {Detail}", row.Id, row.SubjectKey, row.CreatedAt, outcome.Detail);
                }

                await WaitAsync(db, row, BackOff(row.Attempts), outcome.Detail, cancellationToken);
                break;
        }
    }

    /// <summary>min(2ⁿ s, 5 min) ± 20 %: many nodes and rows do not come back all at once.</summary>
    private static TimeSpan BackOff(int attempts)
        => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(attempts, 20)), LongestWait.TotalSeconds) * (0.8 + (0.4 * Random.Shared.NextDouble())));

    private Task<int> WaitAsync(CooPortalDbContext db, OutboxMessage row, TimeSpan wait, string detail, CancellationToken cancellationToken)
    {
        var due = Now + wait;
        return db.OutboxMessages.Where(message => message.Id == row.Id && message.LeaseNumber == row.LeaseNumber && message.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(message => message.LeaseUntil, (DateTime?)null)
                    .SetProperty(message => message.DueAt, due)
                    .SetProperty(message => message.LastError, Shorten(detail)),
                cancellationToken);
    }

    private async Task FinishAsync(IServiceProvider services, OutboxMessage row, OutboxState state, PostOutcome outcome, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<CooPortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = Now;
        var finished = await db.OutboxMessages.Where(message => message.Id == row.Id && message.LeaseNumber == row.LeaseNumber && message.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(message => message.State, state)
                    .SetProperty(message => message.DoneAt, now)
                    .SetProperty(message => message.LeaseUntil, (DateTime?)null)
                    .SetProperty(message => message.LastError, state == OutboxState.Refused ? Shorten(outcome.Detail) : ""),
                cancellationToken);
        if (finished == 0)
        {
            return;
        }

        if (state == OutboxState.Refused)
        {
            log.LogError("Customs refuses message {Id} of {Subject}: {Detail}", row.Id, row.SubjectKey, outcome.Detail);
            await CloseRestOfRoundAsync(db, row, cancellationToken);
            if (services.GetServices<IRefusedMessageHandler>().FirstOrDefault(handler => handler.Takes(row)) is { } handler)
            {
                await handler.HandleAsync(row, outcome, cancellationToken);
            }
        }

        await AdvanceAsync(db, row.SubjectKey, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What follows a refused message in its round makes no sense at customs; the next round goes on.</summary>
    private static Task<int> CloseRestOfRoundAsync(CooPortalDbContext db, OutboxMessage row, CancellationToken cancellationToken)
        => db.OutboxMessages
            .Where(message => message.SubjectKey == row.SubjectKey && message.Sequence > row.Sequence && message.Round == row.Round && message.Round > 0
                && message.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Closed), cancellationToken);

    private static async Task AdvanceAsync(CooPortalDbContext db, string subjectKey, CancellationToken cancellationToken)
    {
        var rows = db.OutboxMessages.Where(message => message.SubjectKey == subjectKey);
        var done = await rows.GroupBy(message => message.SubjectKey)
            .Select(all => all.Min(message => message.State == OutboxState.Waiting ? (int?)message.Sequence : null) - 1 ?? all.Max(message => message.Sequence))
            .SingleAsync(cancellationToken);

        // Version stays: a verb that enqueues meanwhile writes another column and must not have to start over
        await db.OutboxSubjects.Where(subject => subject.Key == subjectKey && subject.LastDone < done)
            .ExecuteUpdateAsync(set => set.SetProperty(subject => subject.LastDone, done), cancellationToken);
    }

    private static string Shorten(string text) => text.Length > 4000 ? text[..4000] : text;

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        return await work(scope.ServiceProvider);
    }

    /// <param name="Previous">Sequence of the last message of the subject that customs answered.</param>
    private sealed record Candidate(OutboxMessage Message, int Previous);
}
