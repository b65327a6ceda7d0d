namespace CooPortal.Operations.Customs;

/// <summary>A message to customs, enqueued in the transaction of the change it reports. Body and hash are fixed here for ever.</summary>
public sealed class OutboxMessage
{
    /// <summary>The message id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? EnterpriseId { get; init; }

    public required string SubjectKey { get; init; }

    public int Sequence { get; init; }

    /// <summary>Declaration round of the subject; 0 where there is none.</summary>
    public int Round { get; init; }

    /// <summary>Message kind of the protocol.</summary>
    public required string Kind { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public required byte[] Body { get; init; }

    /// <summary>SHA-256 of the body, lower-case hexadecimal.</summary>
    public required string BodySha256 { get; init; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime DueAt { get; set; }

    public DateTime? LeaseUntil { get; set; }

    /// <summary>Counts leases; checked when the answer is written.</summary>
    public int LeaseNumber { get; set; }

    public DateTime? DoneAt { get; set; }

    public string LastError { get; set; } = "";
}
