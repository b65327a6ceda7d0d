namespace CooPortal.Operations.Drafts;

/// <summary>An open work tab; a real link kept by the server.</summary>
public sealed class WorkTab
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    /// <summary>Local URL.</summary>
    public required string Url { get; init; }

    public required string Title { get; set; }

    public int Position { get; set; }

    public DateTime OpenedAt { get; init; }
}
