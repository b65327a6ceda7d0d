namespace CooPortal.Operations.Platform;

public sealed record SaveAnnouncementInput
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    public int Version { get; init; }

    public required string? Title { get; init; }

    public required string? Body { get; init; }

    public bool IsPublished { get; init; }
}
