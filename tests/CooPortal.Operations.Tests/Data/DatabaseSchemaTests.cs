using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

public sealed class DatabaseSchemaTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Start_AfterOneThatWasKilledWhileItMigrated_DoesNotWaitForIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var connection = new SqliteConnection(database.Options.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')";
            await command.ExecuteNonQueryAsync();
        }

        await using var db = database.Open();
        await DatabaseSchema.BringUpToDateAsync(db, CancellationToken.None).WaitAsync(Patience);

        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Starts_OfSeveralNodesAtOnce_MigrateOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, isEmpty: true);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var db = database.Open();
            await DatabaseSchema.BringUpToDateAsync(db, CancellationToken.None);
        })).WaitAsync(Patience * 3);

        await using var after = database.Open();
        (await after.Database.GetAppliedMigrationsAsync()).Count().ShouldBe(1);
    }
}
