using System.Data.Common;
using CooPortal.Operations.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CooPortal.Web.Tests.Faults;

/// <summary>Somebody else who holds what everybody writes, for a while.</summary>
internal static class LockedDatabase
{
    public static async Task HoldAsync(DatabaseOptions options, TimeSpan time)
    {
        await using DbConnection connection = options.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection($"{options.ConnectionString};Pooling=False")
            : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        await DoAsync(connection, options.Provider == DatabaseProvider.Sqlite ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE \"Certificates\", \"OutboxMessages\", \"InboxMessages\", \"WorkItems\" IN ACCESS EXCLUSIVE MODE");
        await Task.Delay(time);
        await DoAsync(connection, "ROLLBACK");
    }

    private static async Task DoAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
