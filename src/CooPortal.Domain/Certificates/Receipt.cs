namespace CooPortal.Domain.Certificates;

/// <summary>回执: one answer of customs or of the channel, kept and shown for ever.</summary>
public sealed class Receipt : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>What it answers: a certificate, an enterprise profile …</summary>
    public required string SubjectKind { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>Unique per partner.</summary>
    public required string MessageId { get; init; }

    public int Round { get; init; }

    /// <summary>RspGenTime, else ReceiveTime, else SendTime; whole seconds, UTC.</summary>
    public DateTime Time { get; init; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>海关 or 系统.</summary>
    public required string Sender { get; init; }

    /// <summary>Kind as the interface names it: Channel/1, Channel/2, RepType/5 …</summary>
    public required string Kind { get; init; }

    /// <summary>Sentence for the user.</summary>
    public required string Text { get; init; }

    /// <summary>Reasons with the field each concerns, as JSON; empty when there are none.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>False when an older or unfitting receipt was only recorded.</summary>
    public bool Applied { get; init; }

    /// <summary>The message as it came; encrypted at rest.</summary>
    public byte[] Raw { get; init; } = [];
}
