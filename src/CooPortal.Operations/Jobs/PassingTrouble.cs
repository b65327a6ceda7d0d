using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CooPortal.Operations.Jobs;

/// <summary>What is wrong with the machine and not with the work: a disk that is full, a database that is locked or away. Tried again without end.</summary>
internal static class PassingTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>Whether such trouble is the cause, however deep it lies.</summary>
    public static bool IsBehind(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked or InputOutput or Full or CannotOpen } => true,
        DbException { IsTransient: true } => true,
        FileNotFoundException or DirectoryNotFoundException or EndOfStreamException or PathTooLongException => false,
        IOException => true,
        _ => exception.InnerException is { } inner && IsBehind(inner),
    };
}
