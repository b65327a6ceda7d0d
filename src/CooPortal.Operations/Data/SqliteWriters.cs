using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CooPortal.Operations.Data;

/// <summary>
/// Lets the writers of this process into a SQLite database one after the other, in the order they came. SQLite takes one writer at a time anyway,
/// but whoever finds another one there sleeps and looks again, up to a tenth of a second at a time, while the database is free. Its own lock
/// still stands, for writers in other processes and for whoever waited here in vain.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Lives as long as the process.")]
internal sealed class SqliteWriters : IDbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<string, SqliteWriters> PerDatabase = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> holders = [];

    private SqliteWriters()
    {
    }

    public static SqliteWriters Of(string connectionString) => PerDatabase.GetOrAdd(connectionString, _ => new SqliteWriters());

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(connection, cancellationToken);
        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync(eventData.Context);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync(eventData.Context);

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
        {
            await EnterAsync(command.Connection!, cancellationToken);
        }

        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LeaveAfter(command);
        return ValueTask.FromResult(result);
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAfter(command);
        return Task.CompletedTask;
    }

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAfter(command);
        return Task.CompletedTask;
    }

    // also after a transaction that was dropped without a word
    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Leave(connection);
        return Task.CompletedTask;
    }

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    private async Task EnterAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (!holders.TryGetValue(connection, out _) && await turn.WaitAsync(Patience, cancellationToken))
        {
            holders.Add(connection, turn);
        }
    }

    private void LeaveAfter(DbCommand command)
    {
        if (command.Transaction is null)
        {
            Leave(command.Connection!);
        }
    }

    private Task LeaveAsync(DbContext? context)
    {
        Leave(context!.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    private void Leave(DbConnection connection)
    {
        if (holders.Remove(connection))
        {
            turn.Release();
        }
    }
}
