using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Benchmarks;

/// <summary>
/// From the call that declares to the signed original in the store, at a steady rate, over the real protocol with a customs that answers at once:
/// the portal's own share of the exporter's waiting.
/// </summary>
internal static class DeclarationBenchmark
{
    private const int PerSecond = 20;
    private const int Seconds = 30;
    private const int WarmingSeconds = 60;

    public static async Task RunAsync(TextWriter output)
    {
        await using var desk = await BenchmarkDesk.StartAsync();

        // a portal that has been running for a while: code is compiled at its best after some hundred calls
        await DeclareAsync(desk, await desk.CopiesAsync(PerSecond * WarmingSeconds));
        await desk.SettleAsync();

        var certificates = await desk.CopiesAsync(PerSecond * Seconds);
        using var consumption = new Consumption();
        var watch = Stopwatch.StartNew();
        var declaredAt = await DeclareAsync(desk, certificates);
        var ready = await WaitForOriginalsAsync(desk, certificates);
        var used = consumption.Per(certificates.Length);
        var times = certificates.Where(ready.ContainsKey).Select(id => (ready[id] - declaredAt[id]).TotalMilliseconds).Order().ToArray();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"declare → original ready, {PerSecond}/s for {Seconds} s: {times.Length} of {certificates.Length}; p50 {times[times.Length / 2]:0} ms, p95 {times[(int)(times.Length * 0.95)]:0} ms, p99 {times[(int)(times.Length * 0.99)]:0} ms, most {times[^1]:0} ms; {certificates.Length / watch.Elapsed.TotalSeconds:0.0}/s"));
        await output.WriteLineAsync($"each, customs' share included: {used}");
        await output.WriteLineAsync(await StagesAsync(desk, certificates, declaredAt));
    }

    /// <summary>How long after the declaration half of the certificates had reached each stage, so that the slowest one shows.</summary>
    private static async Task<string> StagesAsync(BenchmarkDesk desk, Guid[] certificates, Dictionary<Guid, DateTime> declaredAt)
    {
        await using var scope = desk.Open();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var subjects = certificates.ToDictionary(CustomsSubject.Certificate);
        var sent = await db.OutboxMessages.AsNoTracking().Select(row => new { row.SubjectKey, row.Kind, At = row.DoneAt }).ToListAsync();
        var received = await db.InboxMessages.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.SubjectKey, row.Kind, row.ReceivedAt, row.HandledAt }).ToListAsync();
        var drawn = await db.StoredDocuments.AsNoTracking().Select(row => new { row.CertificateId, row.Kind, row.CreatedAt }).ToListAsync();
        var stages = sent.Select(row => (row.SubjectKey, Stage: "sent " + row.Kind, At: row.At ?? DateTime.MaxValue))
            .Concat(received.GroupBy(row => row.SubjectKey).SelectMany(group => group.SelectMany((row, i) => new[]
            {
                (group.Key, Stage: $"received {i + 1} {row.Kind}", At: row.ReceivedAt),
                (group.Key, Stage: $"handled {i + 1} {row.Kind}", At: row.HandledAt ?? DateTime.MaxValue),
            })))
            .Concat(drawn.Select(row => (CustomsSubject.Certificate(row.CertificateId), Stage: "drawn " + row.Kind, At: row.CreatedAt)))
            .Where(stage => subjects.ContainsKey(stage.Item1))
            .GroupBy(stage => stage.Stage, stage => (stage.At - declaredAt[subjects[stage.Item1]]).TotalMilliseconds)
            .Select(stage => (stage.Key, Median: stage.Order().ElementAt(stage.Count() / 2)));
        return string.Join(", ", stages.OrderBy(stage => stage.Median).Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Median:0} ms")));
    }

    /// <returns>When each was declared.</returns>
    private static async Task<Dictionary<Guid, DateTime>> DeclareAsync(BenchmarkDesk desk, Guid[] certificates)
    {
        var declaredAt = new DateTime[certificates.Length];
        var watch = Stopwatch.StartNew();
        var calls = new Task[certificates.Length];
        for (var i = 0; i < certificates.Length; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond) - watch.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            var index = i;
            calls[i] = Task.Run(async () =>
            {
                declaredAt[index] = DateTime.UtcNow;
                await desk.DeclareAsync(certificates[index]);
            });
        }

        await Task.WhenAll(calls);
        return certificates.Zip(declaredAt).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static async Task<Dictionary<Guid, DateTime>> WaitForOriginalsAsync(BenchmarkDesk desk, Guid[] certificates)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(500))
        {
            await using var scope = desk.Open();
            var ready = await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().StoredDocuments.AsNoTracking()
                .Where(row => row.Kind == DocumentKind.Original && certificates.Contains(row.CertificateId)).ToDictionaryAsync(row => row.CertificateId, row => row.CreatedAt);
            if (ready.Count == certificates.Length || watch.Elapsed > TimeSpan.FromMinutes(2))
            {
                return ready;
            }
        }
    }
}
