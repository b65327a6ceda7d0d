namespace CooPortal.CustomsSimulator.Store;

/// <summary>A message in the portal's mailbox.</summary>
public sealed record MailboxMessage
{
    public required string MessageId { get; init; }

    public required string Subject { get; init; }

    public string? ReplyTo { get; init; }

    public int Round { get; init; }

    public required string Kind { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Not delivered before.</summary>
    public required DateTime VisibleAt { get; init; }

    public DateTime? AcknowledgedAt { get; init; }

    public required byte[] Body { get; init; }
}
