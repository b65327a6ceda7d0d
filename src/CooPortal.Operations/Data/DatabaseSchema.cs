using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Data;

/// <summary>Brings the schema up to date; several nodes may do so at once.</summary>
public static class DatabaseSchema
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// On SQLite the framework's own lock is a row, which outlives a process that is killed while it holds it and then keeps every later start
    /// waiting. There a file is the lock, which the system releases with its process; a row found under it is a dead one's.
    /// </summary>
    public static async Task BringUpToDateAsync(CooPortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        // the framework compares the whole model before it looks whether there is anything to do
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        if (!db.Database.IsSqlite() || new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is not { Length: > 0 } file || file == ":memory:")
        {
            await db.Database.MigrateAsync(cancellationToken);
            return;
        }

        await using var turn = await TurnAsync($"{file}.start", cancellationToken);
        await ForgetTheDeadAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static async Task<FileStream> TurnAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static async Task ForgetTheDeadAsync(CooPortalDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
            if (await command.ExecuteScalarAsync(cancellationToken) is > 0L)
            {
                command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
