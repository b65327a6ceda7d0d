namespace CooPortal.CustomsSimulator.Faults;

/// <summary>What goes wrong on purpose. Shares are between 0 and 1; the same seed makes the same sequence of each kind.</summary>
public sealed record FaultSettings
{
    public int Seed { get; init; }

    /// <summary>Share of requests answered 503 before anything is stored.</summary>
    public double Error { get; init; }

    /// <summary>Share of requests whose answer is lost after everything was stored.</summary>
    public double Drop { get; init; }

    /// <summary>Share of mailbox batches that deliver acknowledged messages once more.</summary>
    public double Duplicate { get; init; }

    /// <summary>Share of mailbox batches that come in another order.</summary>
    public double Reorder { get; init; }

    /// <summary>How much later messages appear in the mailbox.</summary>
    public int DelayMilliseconds { get; init; }

    /// <summary>Faults of the next requests, one each, before the shares count.</summary>
    public IReadOnlyList<RequestFault> Next { get; init; } = [];

    /// <summary>The process dies when it comes here.</summary>
    public CrashStep CrashAt { get; init; }
}
