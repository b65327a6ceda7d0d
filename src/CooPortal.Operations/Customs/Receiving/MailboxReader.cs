using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Customs.Receiving;

/// <summary>
/// Empties customs' mailbox into the inbox: stores the raw bytes, then acknowledges, understands later. What is stored is safe, and a
/// message that nobody can read does not block the mailbox. Running twice is harmless: the inbox takes a message id once.
/// </summary>
public sealed class MailboxReader(IServiceScopeFactory scopes, InboxSignal signal, CustomsOptions options, CustomsSteps steps, TimeProvider clock, ILogger<MailboxReader> log)
{
    /// <summary>Batches in one run; the rest waits for the next.</summary>
    private const int MostBatches = 100;

    /// <returns>How many messages were new.</returns>
    public async Task<int> PullAsync(CancellationToken cancellationToken)
    {
        var stored = 0;
        for (var batches = 0; batches < MostBatches; batches++)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
            if (await scope.ServiceProvider.GetRequiredService<CustomsGate>().ClosedBecauseAsync(cancellationToken) is not null)
            {
                return stored;
            }

            var channel = scope.ServiceProvider.GetRequiredService<ICustomsChannel>();
            var batch = await channel.PullAsync(options.BatchSize, cancellationToken);
            steps.Reach(CustomsStep.BatchPulled);
            var items = batch.MailboxItem ?? [];
            stored += await StoreAsync(scope.ServiceProvider.GetRequiredService<CooPortalDbContext>(), items, cancellationToken);

            steps.Reach(CustomsStep.InboxStored);
            await channel.AcknowledgeAsync([.. items.Select(item => item.MessageId).Distinct()], cancellationToken);
            steps.Reach(CustomsStep.Acknowledged);
            if (stored > 0)
            {
                signal.Wake();
            }

            if (!batch.More)
            {
                break;
            }
        }

        return stored;
    }

    /// <returns>How many were new.</returns>
    private async Task<int> StoreAsync(CooPortalDbContext db, IReadOnlyCollection<MailboxItem> items, CancellationToken cancellationToken)
    {
        var fresh = await NewAmongAsync(db, items, cancellationToken);
        try
        {
            db.InboxMessages.AddRange(fresh);
            await db.SaveChangesAsync(cancellationToken);
            return fresh.Count;
        }
        catch (DbUpdateException)
        {
            // another node may have stored some of them in this moment; it is harmless to store the rest again
            db.ChangeTracker.Clear();
            var rest = await NewAmongAsync(db, items, cancellationToken);
            if (rest.Count == fresh.Count)
            {
                throw;
            }

            return await StoreAsync(db, items, cancellationToken);
        }
    }

    private async Task<List<InboxMessage>> NewAmongAsync(CooPortalDbContext db, IReadOnlyCollection<MailboxItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(item => item.MessageId).Distinct().ToList();
        var known = await db.InboxMessages.AsNoTracking()
            .Where(row => row.Partner == options.Partner && ids.Contains(row.MessageId))
            .ToDictionaryAsync(row => row.MessageId, row => row.BodySha256, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var fresh = new List<InboxMessage>();
        foreach (var item in items)
        {
            if (known.TryAdd(item.MessageId, item.BodySha256))
            {
                fresh.Add(new InboxMessage
                {
                    Partner = options.Partner,
                    MessageId = item.MessageId,
                    Kind = MessageXml.RootOf(item.Body) is { } root && MessageKinds.Find(root) is not null ? root : "",
                    SubjectKey = item.Subject,
                    Answers = Guid.TryParse(item.ReplyTo, out var answers) ? answers : null,
                    Round = item.Round,
                    Body = item.Body,
                    BodySha256 = item.BodySha256,
                    ReceivedAt = now,

                    // handled in the order of the mailbox
                    DueAt = now.AddMicroseconds(fresh.Count - items.Count),
                });
            }
            else if (known[item.MessageId] != item.BodySha256)
            {
                log.LogCritical("Customs sends message {MessageId} with another body; the first one stands.", item.MessageId);
            }
        }

        return fresh;
    }
}
