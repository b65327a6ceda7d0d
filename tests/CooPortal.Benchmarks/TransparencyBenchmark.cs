using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CooPortal.Domain.Transparency;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>The issuance log at 1,000,000 entries on SQLite: sealing, one event more, proofs, and the check of everything.</summary>
internal static class TransparencyBenchmark
{
    private const int Entries = 1_000_000;
    private const int Step = 20_000;
    private const int Runs = 200;

    public static async Task RunAsync(TextWriter output)
    {
        await using var database = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("coo-log-benchmark-").FullName;
        var keyFile = Path.Combine(folder, "key.pem");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        {
            await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        }

        var options = new TransparencyOptions { KeyFile = keyFile, Folder = folder, Origin = "benchmark" };
        using var keys = new TransparencyKeys(options);
        var heads = new LogHeads(options, keys);
        var clock = new ManualClock(Some.Now);
        var sealing = TimeSpan.Zero;
        for (var written = 0; written < Entries; written += Step)
        {
            await WriteAsync(database, clock, Step);
            sealing += await SealAsync(database, heads, clock);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"sealing {Entries:N0} entries: {sealing.TotalSeconds:0} s, {sealing.TotalMicroseconds / Entries:0} µs an entry"));
        var one = await Percentiles.OfAsync(20, async () =>
        {
            await WriteAsync(database, clock, 1);
            await SealAsync(database, heads, clock);
        });
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"one event more, written and sealed: p50 {one.P50:0.0} ms, p95 {one.P95:0.0} ms"));
        var random = new Random(42);
        var inclusion = await Percentiles.OfAsync(Runs, () => ProveAsync(database, tree => tree.InclusionAsync(LogName.Issuance, random.Next(Entries), Entries, CancellationToken.None)));
        var consistency = await Percentiles.OfAsync(Runs, () => ProveAsync(database, tree => tree.ConsistencyAsync(LogName.Issuance, random.Next(1, Entries), Entries, CancellationToken.None)));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"inclusion proof: p50 {inclusion.P50:0.0} ms, p95 {inclusion.P95:0.0} ms; consistency proof: p50 {consistency.P50:0.0} ms, p95 {consistency.P95:0.0} ms"));
        await using var db = database.Open(clock: clock);
        var watch = Stopwatch.StartNew();
        var verdict = await new VerifyLog(db, heads, clock).ExecuteAsync(new IssuanceLog(db), CancellationToken.None);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"audit verify over {verdict.Size:N0} entries: {watch.Elapsed.TotalSeconds:0} s, {verdict.Findings.Count} findings"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task WriteAsync(TestDatabase database, ManualClock clock, int count)
    {
        await using var db = database.Open(clock: clock);
        clock.Advance(TimeSpan.FromMinutes(15));
        db.IssuanceEvents.AddRange(Enumerable.Range(0, count).Select(i => new IssuanceEvent { Number = $"C26{i:000000}", At = clock.GetUtcNow().UtcDateTime }));
        await db.SaveChangesAsync();
    }

    private static async Task<TimeSpan> SealAsync(TestDatabase database, LogHeads heads, TimeProvider clock)
    {
        await using var db = database.Open(clock: clock);
        var watch = Stopwatch.StartNew();
        await new SealLog(db, heads, clock).ExecuteAsync(new IssuanceLog(db), everything: false, CancellationToken.None);
        return watch.Elapsed;
    }

    private static async Task ProveAsync(TestDatabase database, Func<LogTree, Task<IReadOnlyList<byte[]>>> prove)
    {
        await using var db = database.Open();
        await prove(new LogTree(db));
    }
}
