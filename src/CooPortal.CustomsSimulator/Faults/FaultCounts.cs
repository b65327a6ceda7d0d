namespace CooPortal.CustomsSimulator.Faults;

/// <summary>How often each fault happened since the process began.</summary>
public sealed record FaultCounts
{
    /// <summary>Requests answered 503.</summary>
    public int Errors { get; init; }

    /// <summary>Answers that were lost.</summary>
    public int Dropped { get; init; }

    /// <summary>Batches that delivered something once more.</summary>
    public int Doubled { get; init; }

    /// <summary>Batches in another order.</summary>
    public int Reordered { get; init; }

    /// <summary>Messages that appeared later.</summary>
    public int Delayed { get; init; }
}
