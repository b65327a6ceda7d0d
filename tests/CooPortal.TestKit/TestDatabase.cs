using System.Security.Cryptography;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.TestKit;

/// <summary>A migrated, empty database of one engine; goes away with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly byte[] DataKey = SHA256.HashData("tests"u8);

    private readonly string? _folder;

    private TestDatabase(DatabaseOptions options, string? folder)
    {
        Options = options;
        _folder = folder;
    }

    public DatabaseOptions Options { get; }

    public FieldProtector Protector { get; } = new(DataKey);

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

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var name = $"coo_{Guid.CreateVersion7():N}";
        string? folder = null;
        string connectionString;
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                folder = Directory.CreateTempSubdirectory("coo-test-").FullName;
                connectionString = $"Data Source={Path.Combine(folder, "cooportal.db")};Default Timeout=30";
                break;
            case DatabaseProvider.PostgreSql:
                connectionString = $"{Environment.GetEnvironmentVariable("COOPORTAL_TEST_POSTGRES")};Database={name};Maximum Pool Size=20";
                break;
            case DatabaseProvider.SqlServer:
                connectionString = $"{Environment.GetEnvironmentVariable("COOPORTAL_TEST_SQLSERVER")};Initial Catalog={name}";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(provider), provider, null);
        }

        var database = new TestDatabase(
            new DatabaseOptions { Provider = provider, ConnectionString = connectionString, DataKey = Convert.ToBase64String(DataKey) }, folder);
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        return database;
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
}
