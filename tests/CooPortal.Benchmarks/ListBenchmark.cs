using System.Diagnostics;
using System.Globalization;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>证书查询 at several numbers of certificates of one enterprise on SQLite: the verb behind the page, first page and a page in the middle.</summary>
internal static class ListBenchmark
{
    private const int Runs = 60;
    private const int PageSize = 20;

    public static async Task RunAsync(IReadOnlyList<int> sizes, TextWriter output)
    {
        Dictionary<string, Percentiles>? smallest = null;
        foreach (var size in sizes)
        {
            var measured = await MeasureAsync(size, output);
            smallest ??= measured;
            foreach (var (name, times) in measured)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"list {name}: {size:N0} p50 {times.P50:0.0} ms p95 {times.P95:0.0} ms; ratio {times.P50 / smallest[name].P50:0.00}"));
            }
        }
    }

    private static async Task<Dictionary<string, Percentiles>> MeasureAsync(int certificates, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        await using var many = await ManyCertificates.CreateAsync(certificates);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"list: {certificates:N0} certificates made in {watch.Elapsed.TotalSeconds:0} s"));
        var (database, enterpriseId) = (many.Database, many.EnterpriseId);
        var middle = new ListCursor(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(certificates / 2), Guid.Empty);
        var all = new CertificateFilter();
        var beginning = new CertificateFilter { Number = "C2610269" };
        var number = new CertificateFilter { Number = $"C2610269{certificates / 2:D8}" };
        await SearchAsync(database, enterpriseId, all, null);
        return new Dictionary<string, Percentiles>
        {
            ["first page"] = await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, all, null)),
            ["middle page"] = await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, all, middle)),
            ["beginning of every number"] = await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, beginning, null)),
            ["whole number"] = await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, number, null, 1)),
        };
    }

    public static async Task SearchAsync(TestDatabase database, Guid enterpriseId, CertificateFilter filter, ListCursor? after, int expected = PageSize)
    {
        await using var db = database.OpenAs(enterpriseId);
        var list = await new SearchCertificates(db).ExecuteAsync(filter, PageSize, after, null, CancellationToken.None);
        if (list.Rows.Count != expected)
        {
            throw new InvalidOperationException($"{list.Rows.Count} rows instead of {expected}.");
        }
    }
}
