using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CooPortal.Operations.Data;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>
/// Sustained filing on every engine that is there: four clerks of one company without a pause, each making a draft and declaring it, over and over for
/// a minute, while the whole product behind them sends, answers and draws the originals.
/// </summary>
internal static class FilingBenchmark
{
    private const int Clerks = 4;
    private const int WarmingSeconds = 15;
    private const int Seconds = 60;
    private const int EndSeconds = 10;

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var engine in TestDatabase.Engines())
        {
            await RunAsync((DatabaseProvider)engine[0], output);
        }
    }

    private static async Task RunAsync(DatabaseProvider engine, TextWriter output)
    {
        await using var desk = await BenchmarkDesk.StartAsync(engine);
        await FileAsync(desk, WarmingSeconds);
        await desk.SettleAsync();

        var before = await desk.OriginalsAsync();
        using var consumption = new Consumption();
        var filed = await FileAsync(desk, Seconds);
        var ready = await desk.OriginalsAsync() - before;
        var watch = Stopwatch.StartNew();
        await desk.SettleAsync();
        var used = consumption.Per(filed.Length);
        var times = filed.Select(one => one.Ms).Order().ToArray();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"filing on {engine}, {Clerks} clerks for {Seconds} s: {filed.Length} made and declared, {filed.Length / (double)Seconds:0.0}/s ({Rate(filed, 0):0.0}/s in the first {EndSeconds} s, {Rate(filed, Seconds - EndSeconds):0.0}/s in the last); p50 {times[times.Length / 2]:0} ms, p99 {times[(int)(times.Length * 0.99)]:0} ms; originals ready by then {ready}, the last {watch.Elapsed.TotalSeconds:0} s later"));
        await output.WriteLineAsync($"each, customs' share included: {used}");
    }

    /// <returns>When each was filed, in seconds from the beginning, and how long it took.</returns>
    private static async Task<(double At, double Ms)[]> FileAsync(BenchmarkDesk desk, int seconds)
    {
        var filed = new ConcurrentBag<(double At, double Ms)>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clerks).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                var start = watch.Elapsed;
                await desk.DeclareAsync(await desk.CopyAsync());
                filed.Add((watch.Elapsed.TotalSeconds, (watch.Elapsed - start).TotalMilliseconds));
            }
        })));
        return [.. filed];
    }

    private static double Rate((double At, double Ms)[] filed, int from) => filed.Count(one => one.At >= from && one.At < from + EndSeconds) / (double)EndSeconds;
}
