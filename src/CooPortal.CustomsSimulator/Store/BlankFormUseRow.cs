using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>核销 or 作废 of a form, and what customs said to it.</summary>
public sealed record BlankFormUseRow
{
    public required string Subject { get; init; }

    public required string MessageId { get; init; }

    public required int Round { get; init; }

    public required BlankFormUse Kind { get; init; }

    public required string CertNo { get; init; }

    /// <summary>Received while it waits.</summary>
    public required BlankFormResult Result { get; init; }

    public required string Note { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public DateTime? DecidedAt { get; init; }
}
