using System.Diagnostics;

namespace CooPortal.Benchmarks;

/// <summary>Times of one action, in milliseconds.</summary>
internal sealed record Percentiles(double P50, double P95)
{
    public static async Task<Percentiles> OfAsync(int runs, Func<Task> action)
    {
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return new Percentiles(times[runs / 2], times[(int)(runs * 0.95)]);
    }
}
