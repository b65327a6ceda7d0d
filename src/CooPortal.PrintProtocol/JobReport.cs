namespace CooPortal.PrintProtocol;

/// <summary>
/// Tells the portal what became of an attempt: without outcome, the printer took the document; with one, the attempt is over.
/// May be repeated.
/// </summary>
public sealed record JobReport
{
    /// <summary>The attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>How it ended; null while it prints.</summary>
    public PrintOutcome? Outcome { get; init; }

    /// <summary>What the printer said.</summary>
    public required PrintEvidence Evidence { get; init; }
}
