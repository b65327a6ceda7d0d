namespace CooPortal.Domain.Printing;

/// <summary>What moves a print job (security.md §6).</summary>
public enum PrintJobEvent
{
    /// <summary>The agent took the job for 90 seconds at a time.</summary>
    Claimed,
    LeaseEnded,

    /// <summary>The agent is about to send the document.</summary>
    Begun,

    /// <summary>The printer took the document.</summary>
    TakenByPrinter,

    /// <summary>The agent reported an outcome, an Unclear one may still improve.</summary>
    Reported,

    /// <summary>Nothing was heard of the agent for 15 minutes.</summary>
    FellSilent,

    /// <summary>The user answered 是.</summary>
    AnsweredYes,

    /// <summary>The user answered 否.</summary>
    AnsweredNo,

    /// <summary>The user withdrew the job.</summary>
    Withdrawn,
}
