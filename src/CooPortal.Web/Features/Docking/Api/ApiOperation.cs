namespace CooPortal.Web.Features.Docking.Api;

/// <summary>One operation of the description.</summary>
public sealed record ApiOperation
{
    public required string Id { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    /// <summary>A body that can be sent; null where the operation takes none.</summary>
    public string? Sample { get; init; }

    /// <summary>Statuses that it answers with.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }
}
