namespace CooPortal.Operations.Data;

/// <summary>Engines that <c>Database:Provider</c> may name.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
