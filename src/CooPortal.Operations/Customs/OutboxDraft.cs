namespace CooPortal.Operations.Customs;

/// <summary>A message about to be enqueued.</summary>
public sealed record OutboxDraft
{
    public Guid MessageId { get; init; } = Guid.CreateVersion7();

    public Guid? EnterpriseId { get; init; }

    /// <summary>What the message is about, for example <c>certificate:{id}</c>.</summary>
    public required string SubjectKey { get; init; }

    public int Round { get; init; }

    /// <summary>Message kind of the protocol.</summary>
    public required string Kind { get; init; }

    public required byte[] Body { get; init; }
}
