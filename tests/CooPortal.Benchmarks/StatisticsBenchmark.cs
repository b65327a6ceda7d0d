using System.Globalization;
using CooPortal.Operations.Statistics;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>业务统计 over several numbers of certificates of one enterprise on SQLite, every view over the whole time.</summary>
internal static class StatisticsBenchmark
{
    private const int Runs = 5;

    private const int SecondsApart = 31;
    private const int SecondsOfTheYear = 31_000_000;

    public static async Task RunAsync(IReadOnlyList<int> sizes, TextWriter output)
    {
        Dictionary<StatisticsView, Percentiles>? smallest = null;
        foreach (var size in sizes)
        {
            var measured = await MeasureAsync(size);
            smallest ??= measured;
            foreach (var (view, times) in measured)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"statistics by {view}: {size:N0} p50 {times.P50:0.0} ms, p95 {times.P95:0.0} ms; ratio {times.P50 / smallest[view].P50:0.0}"));
            }
        }
    }

    private static async Task<Dictionary<StatisticsView, Percentiles>> MeasureAsync(int certificates)
    {
        await using var many = await ManyCertificates.CreateAsync(certificates, Math.Min(SecondsApart, SecondsOfTheYear / certificates));
        var filter = new StatisticsFilter { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31) };
        var measured = new Dictionary<StatisticsView, Percentiles>();
        foreach (var view in Enum.GetValues<StatisticsView>())
        {
            await CountAsync(many.Database, many.EnterpriseId, view, filter, certificates);
            measured[view] = await Percentiles.OfAsync(Runs, () => CountAsync(many.Database, many.EnterpriseId, view, filter, certificates));
        }

        return measured;
    }

    public static async Task CountAsync(TestDatabase database, Guid enterpriseId, StatisticsView view, StatisticsFilter filter, int certificates)
    {
        await using var db = database.OpenAs(enterpriseId);
        var lines = await new CountCertificates(db).ExecuteAsync(view, filter, CancellationToken.None);
        if (lines.Sum(line => line.Certificates) < certificates)
        {
            throw new InvalidOperationException($"{lines.Sum(line => line.Certificates)} certificates counted instead of {certificates}.");
        }
    }
}
