using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>The last that a company said about one supplement, and what became of it.</summary>
public sealed record SupplementRow
{
    public required string Number { get; init; }

    public required string Subject { get; init; }

    public required string Company { get; init; }

    public required string CompanyName { get; init; }

    public required ProofIssuer Issuer { get; init; }

    public required string CertNo { get; init; }

    public required SupplementChange Change { get; init; }

    public required bool Exported { get; init; }

    public required string EntryIds { get; init; }

    public required string Remark { get; init; }

    public required int Round { get; init; }

    public required string MessageId { get; init; }

    /// <summary>Null while it waits.</summary>
    public required Outcome? Result { get; init; }

    public required string Note { get; init; }

    public required DateTime ReceivedAt { get; init; }
}
