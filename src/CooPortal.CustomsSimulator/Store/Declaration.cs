namespace CooPortal.CustomsSimulator.Store;

/// <summary>A declaration as customs holds it: the newest round of its subject.</summary>
public sealed record Declaration
{
    public required string Subject { get; init; }

    public required string CertNo { get; init; }

    public required string CertType { get; init; }

    public required string ExporterCode { get; init; }

    public required string Company { get; init; }

    public required int Round { get; init; }

    /// <summary>The message that carried this round.</summary>
    public required string MessageId { get; init; }

    public required DeclarationState State { get; init; }

    public string? BarCode { get; init; }

    /// <summary>Receipts given so far in this round.</summary>
    public int Receipts { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public DateTime? ArchivedAt { get; init; }

    public required byte[] Body { get; init; }

    public bool IsOpen => State is DeclarationState.Stored or DeclarationState.ManualReview or DeclarationState.Verification;
}
