namespace CooPortal.Operations.CrossTenant;

/// <summary>A record of another enterprise that somebody asked for by its id.</summary>
public sealed class ForeignRecord
{
    /// <summary>Name of the record's type.</summary>
    public required string Type { get; init; }

    public required Guid Id { get; init; }
}
