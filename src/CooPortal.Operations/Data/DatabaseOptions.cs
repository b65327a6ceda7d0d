namespace CooPortal.Operations.Data;

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed record DatabaseOptions
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    public required string ConnectionString { get; init; }

    /// <summary>Key of the protected columns: 32 bytes, base64.</summary>
    public required string DataKey { get; init; }

    /// <summary>Keys that once wrote protected columns and may still be needed for reading; workers write these columns anew with <see cref="DataKey"/>.</summary>
    public IReadOnlyList<string> FormerDataKeys { get; init; } = [];
}
