using System.Globalization;
using CooPortal.Operations.Statistics;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>业务统计 over 10,000 and 1,000,000 certificates of one enterprise on SQLite, every view over the whole time.</summary>
internal static class StatisticsBenchmark
{
    private const int Runs = 5;

    /// <summary>A million of them fill the year.</summary>
    private const int SecondsApart = 31;

    public static async Task RunAsync(TextWriter output)
    {
        var small = await MeasureAsync(10_000);
        var large = await MeasureAsync(1_000_000);
        foreach (var view in Enum.GetValues<StatisticsView>())
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"statistics by {view}: 10,000 p50 {small[view].P50:0.0} ms; 1,000,000 p50 {large[view].P50:0} ms, p95 {large[view].P95:0} ms; ratio {large[view].P50 / small[view].P50:0.0}"));
        }
    }

    private static async Task<Dictionary<StatisticsView, Percentiles>> MeasureAsync(int certificates)
    {
        await using var many = await ManyCertificates.CreateAsync(certificates, SecondsApart);
        var filter = new StatisticsFilter { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31) };
        var measured = new Dictionary<StatisticsView, Percentiles>();
        foreach (var view in Enum.GetValues<StatisticsView>())
        {
            await CountAsync(many.Database, many.EnterpriseId, view, filter, certificates);
            measured[view] = await Percentiles.OfAsync(Runs, () => CountAsync(many.Database, many.EnterpriseId, view, filter, certificates));
        }

        return measured;
    }

    private static async Task CountAsync(TestDatabase database, Guid enterpriseId, StatisticsView view, StatisticsFilter filter, int certificates)
    {
        await using var db = database.OpenAs(enterpriseId);
        var lines = await new CountCertificates(db).ExecuteAsync(view, filter, CancellationToken.None);
        if (lines.Sum(line => line.Certificates) < certificates)
        {
            throw new InvalidOperationException($"{lines.Sum(line => line.Certificates)} certificates counted instead of {certificates}.");
        }
    }
}
