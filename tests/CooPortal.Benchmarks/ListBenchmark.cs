using System.Globalization;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>证书查询 at 10,000 and 1,000,000 certificates of one enterprise on SQLite: the verb behind the page, first page and a page in the middle.</summary>
internal static class ListBenchmark
{
    private const int Runs = 60;
    private const int PageSize = 20;

    public static async Task RunAsync(TextWriter output)
    {
        var small = await MeasureAsync(10_000);
        var large = await MeasureAsync(1_000_000);
        foreach (var (name, one, many) in new[] { ("first page", small.First, large.First), ("middle page", small.Middle, large.Middle), ("beginning of every number", small.Beginning, large.Beginning), ("whole number", small.Number, large.Number) })
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"list {name}: 10,000 p50 {one.P50:0.0} ms p95 {one.P95:0.0} ms; 1,000,000 p50 {many.P50:0.0} ms p95 {many.P95:0.0} ms; ratio {many.P50 / one.P50:0.00}"));
        }
    }

    private static async Task<(Percentiles First, Percentiles Middle, Percentiles Beginning, Percentiles Number)> MeasureAsync(int certificates)
    {
        await using var many = await ManyCertificates.CreateAsync(certificates);
        var (database, enterpriseId) = (many.Database, many.EnterpriseId);
        var middle = new ListCursor(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(certificates / 2), Guid.Empty);
        var all = new CertificateFilter();
        var beginning = new CertificateFilter { Number = "C2610269" };
        var number = new CertificateFilter { Number = $"C2610269{certificates / 2:D8}" };
        await SearchAsync(database, enterpriseId, all, null);
        return (
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, all, null)),
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, all, middle)),
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, beginning, null)),
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterpriseId, number, null, 1)));
    }

    private static async Task SearchAsync(TestDatabase database, Guid enterpriseId, CertificateFilter filter, ListCursor? after, int expected = PageSize)
    {
        await using var db = database.OpenAs(enterpriseId);
        var list = await new SearchCertificates(db).ExecuteAsync(filter, PageSize, after, null, CancellationToken.None);
        if (list.Rows.Count != expected)
        {
            throw new InvalidOperationException($"{list.Rows.Count} rows instead of {expected}.");
        }
    }
}
