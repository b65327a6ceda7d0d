using System.Security.Cryptography;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooPortal.TestKit;

/// <summary>A migrated, empty database of one engine; goes away with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly byte[] DataKey = SHA256.HashData("tests"u8);

    // Migrating takes longer than most tests; each process migrates once per engine and copies.
    private static readonly Lazy<Task<string>> SqliteTemplate = new(async () =>
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("coo-test-template-").FullName, "template.db");
        await new TestDatabase(Describe(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False"), null).MigrateAsync();
        return file;
    });

    private static readonly Lazy<Task<string>> PostgresTemplate = new(async () =>
    {
        var name = $"coo_template_{Guid.CreateVersion7():N}";
        await new TestDatabase(Describe(DatabaseProvider.PostgreSql, $"{PostgresServer};Database={name};Pooling=False"), null).MigrateAsync();
        return name;
    });

    private readonly string? _folder;

    private TestDatabase(DatabaseOptions options, string? folder)
    {
        Options = options;
        _folder = folder;
    }

    private static string? PostgresServer => Environment.GetEnvironmentVariable("COOPORTAL_TEST_POSTGRES");

    public DatabaseOptions Options { get; }

    /// <summary>Set to open the database as after a change of its data key.</summary>
    public FieldProtector Protector { get; set; } = new(DataKey);

    /// <summary>Engines whose server is there: SQLite always, the others by their environment variables.</summary>
    public static IEnumerable<object[]> Engines()
    {
        yield return [DatabaseProvider.Sqlite];
        if (Environment.GetEnvironmentVariable("COOPORTAL_TEST_POSTGRES") is { Length: > 0 })
        {
            yield return [DatabaseProvider.PostgreSql];
        }

        if (Environment.GetEnvironmentVariable("COOPORTAL_TEST_SQLSERVER") is { Length: > 0 })
        {
            yield return [DatabaseProvider.SqlServer];
        }
    }

    /// <param name="at">Existing folder for a file of SQLite; a new one when not given.</param>
    /// <param name="isEmpty">Without any table: PostgreSQL a new database, SQLite not even a file.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, string? at = null, bool isEmpty = false)
    {
        var name = $"coo_{Guid.CreateVersion7():N}";
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                var folder = at ?? Directory.CreateTempSubdirectory("coo-test-").FullName;
                var file = Path.Combine(folder, "cooportal.db");
                if (!isEmpty)
                {
                    File.Copy(await SqliteTemplate.Value, file);
                }

                return new TestDatabase(Describe(provider, $"Data Source={file};Default Timeout=30"), folder);
            case DatabaseProvider.PostgreSql:
                var template = isEmpty ? "template0" : await PostgresTemplate.Value;
                await using (var connection = new NpgsqlConnection($"{PostgresServer};Database=postgres"))
                {
                    await connection.OpenAsync();
                    await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
                    await command.ExecuteNonQueryAsync();
                }

                return new TestDatabase(Describe(provider, $"{PostgresServer};Database={name};Maximum Pool Size=20"), null);
            case DatabaseProvider.SqlServer:
                var database = new TestDatabase(
                    Describe(provider, $"{Environment.GetEnvironmentVariable("COOPORTAL_TEST_SQLSERVER")};Initial Catalog={name}"), null);
                await database.MigrateAsync();
                return database;
            default:
                throw new ArgumentOutOfRangeException(nameof(provider), provider, null);
        }
    }

    /// <summary>A context with the given eyes; the system's when none are given.</summary>
    public CooPortalDbContext Open(DataScope? scope = null, TimeProvider? clock = null)
    {
        if (scope is null)
        {
            scope = new DataScope();
            scope.UseSystem();
        }

        var options = new DbContextOptionsBuilder<CooPortalDbContext>();
        options.UseEngine(Options);
        return new CooPortalDbContext(options.Options, scope, Protector, clock ?? TimeProvider.System);
    }

    /// <summary>A context of one enterprise, as a web request has it.</summary>
    public CooPortalDbContext OpenAs(Guid enterpriseId, TimeProvider? clock = null)
    {
        var scope = new DataScope();
        scope.UseEnterprise(enterpriseId);
        return Open(scope, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = Open())
        {
            await db.Database.EnsureDeletedAsync();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static DatabaseOptions Describe(DatabaseProvider provider, string connectionString) =>
        new() { Provider = provider, ConnectionString = connectionString, DataKey = Convert.ToBase64String(DataKey) };

    private async Task MigrateAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
    }
}
