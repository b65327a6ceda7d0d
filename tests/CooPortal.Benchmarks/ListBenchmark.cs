using System.Globalization;
using CooPortal.Operations.Certificates.Query;
using CooPortal.TestKit;
using Microsoft.Data.Sqlite;

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
        await using var database = await TestDatabase.CreateAsync();
        var enterprise = Some.Enterprise();
        var template = SomeCertificates.Draft(enterprise.Id, "C261026902330000", Some.Now);
        await using (var db = database.Open())
        {
            db.Enterprises.Add(enterprise);
            db.Certificates.Add(template);
            await db.SaveAuditedAsync(Some.Administrator(enterprise.Id), "benchmark", CancellationToken.None);
        }

        await MultiplyAsync(database.Options.ConnectionString, certificates);
        var middle = new CertificateCursor(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(certificates / 2), Guid.Empty);
        var all = new CertificateFilter();
        var beginning = new CertificateFilter { Number = "C2610269" };
        var number = new CertificateFilter { Number = $"C2610269{certificates / 2:D8}" };
        await SearchAsync(database, enterprise.Id, all, null);
        return (
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterprise.Id, all, null)),
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterprise.Id, all, middle)),
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterprise.Id, beginning, null)),
            await Percentiles.OfAsync(Runs, () => SearchAsync(database, enterprise.Id, number, null, 1)));
    }

    private static async Task SearchAsync(TestDatabase database, Guid enterpriseId, CertificateFilter filter, CertificateCursor? after, int expected = PageSize)
    {
        await using var db = database.OpenAs(enterpriseId);
        var list = await new SearchCertificates(db).ExecuteAsync(filter, PageSize, after, null, CancellationToken.None);
        if (list.Rows.Count != expected)
        {
            throw new InvalidOperationException($"{list.Rows.Count} rows instead of {expected}.");
        }
    }

    // Copies of the one row, by the database itself: a million inserts through the model would take longer than the measurement is worth.
    private static async Task MultiplyAsync(string connectionString, int certificates)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var columns = new List<string>();
        await using (var describe = connection.CreateCommand())
        {
            describe.CommandText = "SELECT name FROM pragma_table_info('Certificates')";
            await using var reader = await describe.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                columns.Add(reader.GetString(0));
            }
        }

        var values = columns.Select(column => column switch
        {
            "Id" => "printf('%08X-%04X-7000-8000-%012X', n, n % 65536, n)",
            "Number" or "DeclaredNumber" => "printf('C2610269%08d', n)",
            "CreatedAt" or "UpdatedAt" => "strftime('%Y-%m-%d %H:%M:%S', '2026-01-01', '+' || n || ' seconds')",
            _ => $"\"{column}\"",
        });
        await using var insert = connection.CreateCommand();
        insert.CommandTimeout = 600;
        insert.CommandText = $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {certificates})
            INSERT INTO "Certificates" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM (SELECT * FROM "Certificates" LIMIT 1), numbers;
            ANALYZE;
            """;
        await insert.ExecuteNonQueryAsync();
    }
}
