using CooPortal.Domain;

namespace CooPortal.Operations.Customs;

/// <summary>Numbers the messages about one thing without gaps (security.md §5).</summary>
public sealed class OutboxSubject : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>For example certificate:0195….</summary>
    public required string Key { get; init; }

    public int LastSequence { get; set; }

    public int LastDone { get; set; }

    public int Version { get; set; }
}
