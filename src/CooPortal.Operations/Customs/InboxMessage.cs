namespace CooPortal.Operations.Customs;

/// <summary>A message from customs: stored, acknowledged, then handled in one transaction with the change it causes.</summary>
public sealed class InboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Partner { get; init; }

    /// <summary>Unique per partner.</summary>
    public required string MessageId { get; init; }

    public required string Kind { get; init; }

    public required string SubjectKey { get; init; }

    /// <summary>The message of ours that it answers; null when customs did not say.</summary>
    public Guid? Answers { get; init; }

    /// <summary>Declaration round that it answers; null when customs did not say.</summary>
    public int? Round { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required byte[] Body { get; init; }

    public required string BodySha256 { get; init; }

    public InboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTime ReceivedAt { get; init; }

    public DateTime? DueAt { get; set; }

    public DateTime? HandledAt { get; set; }

    public string LastError { get; set; } = "";
}
