using System.Diagnostics.Metrics;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Health;

/// <summary>What the portal measures of itself, for whoever listens to the meter. The gauges hold what the last refresh found in the database.</summary>
public sealed class PortalMetrics : IDisposable
{
    public const string MeterName = "CooPortal";

    private readonly Meter meter = new(MeterName);
    private readonly Dictionary<string, long> sizes = [];
    private CustomsHealth customs = new(null, null, 0, false, 0, 0, 0);
    private double outboxAge;
    private int queued;
    private int failed;

    public PortalMetrics()
    {
        meter.CreateObservableGauge("coo.customs.outbox.waiting", () => customs.Waiting, "{message}", "Messages that customs has not taken.");
        meter.CreateObservableGauge("coo.customs.outbox.oldest", () => outboxAge, "s", "Age of the oldest of them.");
        meter.CreateObservableGauge("coo.customs.outbox.refused", () => customs.Refused, "{message}", "Messages that customs will never take.");
        meter.CreateObservableGauge("coo.customs.channel.open", () => customs.ClosedBecause is null ? 1 : 0, "1", "0 after customs refused our key.");
        meter.CreateObservableGauge("coo.customs.inbox.failed", () => customs.FailedInbox, "{message}", "Messages from customs that failed five times.");
        meter.CreateObservableGauge("coo.customs.inbox.parked", () => customs.Parked, "{message}", "Messages from customs about records that are not here.");
        meter.CreateObservableGauge("coo.work.queued", () => queued, "{item}", "Work items that wait or run.");
        meter.CreateObservableGauge("coo.work.failed", () => failed, "{item}", "Work items that gave up.");
        meter.CreateObservableGauge("coo.log.size", () => sizes.Select(size => new Measurement<long>(size.Value, new KeyValuePair<string, object?>("log", size.Key))), "{entry}", "Sealed entries.");
    }

    /// <summary>Asks the database anew.</summary>
    public async Task RefreshAsync(CooPortalDbContext db, FindCustomsHealth find, IEnumerable<SealedLog> logs, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(logs);
        customs = await find.ExecuteAsync(null, cancellationToken);
        outboxAge = customs.OldestWaitingSince is { } since ? (now - since).TotalSeconds : 0;
        queued = await db.WorkItems.CountAsync(row => row.DoneAt == null && !row.HasFailed, cancellationToken);
        failed = await db.WorkItems.CountAsync(row => row.DoneAt == null && row.HasFailed, cancellationToken);
        foreach (var log in logs)
        {
            sizes[log.Title] = (await log.HeadAsync(cancellationToken))?.Size ?? 0;
        }
    }

    public void Dispose() => meter.Dispose();
}
