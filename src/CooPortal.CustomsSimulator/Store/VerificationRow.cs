namespace CooPortal.CustomsSimulator.Store;

/// <summary>核查记录单 as customs keeps it.</summary>
public sealed record VerificationRow
{
    public required string Number { get; init; }

    public required string Company { get; init; }

    public required string CertNo { get; init; }

    public required VerificationStage Stage { get; init; }

    public required int Revision { get; init; }

    /// <summary>Round of the last answer; 0 before the first.</summary>
    public required int Round { get; init; }

    /// <summary>Message of the last answer.</summary>
    public required string? MessageId { get; init; }

    public required string Note { get; init; }

    public required DateTime AskedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <summary>The request.</summary>
    public required byte[] Request { get; init; }

    /// <summary>The last answer; null before the first.</summary>
    public required byte[]? Reply { get; init; }

    /// <summary>As the portal names it in its messages.</summary>
    public string Subject => $"verification:{Number}";

    public bool IsClosed => Stage is VerificationStage.Passed or VerificationStage.Failed;
}
