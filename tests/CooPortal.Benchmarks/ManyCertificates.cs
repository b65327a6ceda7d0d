using System.Globalization;
using CooPortal.TestKit;
using Microsoft.Data.Sqlite;

namespace CooPortal.Benchmarks;

/// <summary>A database of its own with so many certificates of one enterprise or several, of five types, for forty destinations and two hundred exporters, created one after the other from 2026-01-01.</summary>
internal sealed class ManyCertificates : IAsyncDisposable
{
    public required TestDatabase Database { get; init; }

    public required Guid EnterpriseId { get; init; }

    /// <param name="certificates">Of all enterprises together.</param>
    /// <param name="secondsApart">From one to the next.</param>
    /// <param name="enterprises">Who take turns in filing them.</param>
    public static async Task<ManyCertificates> CreateAsync(int certificates, int secondsApart = 1, int enterprises = 1)
    {
        var database = await TestDatabase.CreateAsync();
        var enterprise = Some.Enterprise();
        await using (var db = database.Open())
        {
            db.Enterprises.Add(enterprise);
            db.Enterprises.AddRange(Enumerable.Range(1, enterprises - 1).Select(number => Some.Enterprise(string.Create(CultureInfo.InvariantCulture, $"{number:D18}"))));
            db.Certificates.Add(SomeCertificates.Draft(enterprise.Id, "C261026999999999", Some.Now));
            await db.SaveAuditedAsync(Some.Administrator(enterprise.Id), "benchmark", CancellationToken.None);
        }

        await MultiplyAsync(database.Options.ConnectionString, certificates, secondsApart, enterprises);
        return new ManyCertificates { Database = database, EnterpriseId = enterprise.Id };
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    // Copies of the one row, by the database itself: a million inserts through the model would take longer than the measurement is worth.
    private static async Task MultiplyAsync(string connectionString, int certificates, int secondsApart, int enterprises)
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
            "FilerEnterpriseId" when enterprises > 1 => $"(SELECT Id FROM Filers WHERE Turn = n % {enterprises})",
            // what was declared belongs to its exporter too; where all were empty the planner would not trust the index
            "ExporterEnterpriseId" when enterprises > 1 => $"CASE n / {enterprises} % 4 WHEN 0 THEN NULL ELSE (SELECT Id FROM Filers WHERE Turn = n % {enterprises}) END",
            "Number" or "DeclaredNumber" => "printf('C2610269%08d', n)",
            "CreatedAt" or "UpdatedAt" => $"strftime('%Y-%m-%d %H:%M:%S', '2026-01-01', '+' || (n * {secondsApart}) || ' seconds')",
            "TypeCode" => "substr('C K E F L ', n % 5 * 2 + 1, 1)",
            "Status" => "CASE n % 4 WHEN 0 THEN 'Draft' WHEN 1 THEN 'Returned' ELSE 'Approved' END",
            "FigureDestination" => "printf('%03d', n % 40)",
            "FigureOffice" => "printf('22%02d', n % 3)",
            "FigurePrincipal" => "printf('宁波示范纺织有限公司%03d', n % 200)",
            "FigureDeclarant" => "substr('张三李四王五', n % 3 * 2 + 1, 2)",
            "FigureCurrency" => "substr('USDEURCNY', n % 3 * 3 + 1, 3)",
            "FigureCreatedMonth" => $"CAST(strftime('%Y%m', '2026-01-01', '+' || (n * {secondsApart}) || ' seconds') AS INTEGER)",
            "FigureGoodsLines" => "n % 20 + 1",
            "FigureFobLow" => "n * 1000",
            _ => $"\"{column}\"",
        });
        await using var insert = connection.CreateCommand();
        insert.CommandTimeout = 3600;
        insert.CommandText = "SELECT group_concat(sql, ';'), group_concat('DROP INDEX \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Certificates' AND sql IS NOT NULL";
        string made, dropped;
        await using (var indexes = await insert.ExecuteReaderAsync())
        {
            await indexes.ReadAsync();
            (made, dropped) = (indexes.GetString(0), indexes.GetString(1));
        }

        // an index that is made at the end is sorted once instead of found its place millions of times
        insert.CommandText = $"""
            CREATE TEMP TABLE Filers (Turn INTEGER PRIMARY KEY, Id TEXT);
            PRAGMA cache_size = -500000;
            {dropped};
            INSERT INTO Filers SELECT row_number() OVER () - 1, Id FROM "Enterprises";
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {certificates})
            INSERT INTO "Certificates" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM (SELECT * FROM "Certificates" LIMIT 1), numbers;
            {made};
            ANALYZE;
            """;
        await insert.ExecuteNonQueryAsync();
        insert.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await insert.ExecuteNonQueryAsync();
    }
}
