namespace CooPortal.PrintAgent.Jobs;

/// <summary>The steps of an attempt. A line is on the disk before the step that it announces is taken.</summary>
public enum JournalStep
{
    /// <summary>Claimed.</summary>
    Leased,

    /// <summary>The portal is being asked to begin.</summary>
    BeginAsked,

    /// <summary>The portal said yes; the printer knows nothing yet, or an empty job at most.</summary>
    Begun,

    /// <summary>The printer has an empty job.</summary>
    Created,

    /// <summary>Bytes may be at the printer. From here on nothing is ever sent again.</summary>
    Sending,

    /// <summary>The printer took the document.</summary>
    Sent,

    /// <summary>Outcome and evidence stand; the portal may not know yet.</summary>
    Ended,

    /// <summary>The portal knows the outcome.</summary>
    Reported,

    /// <summary>The portal, or something before it, would not take the outcome; it judges the attempt by its silence.</summary>
    Unreported,

    /// <summary>The attempt was over before anything could be printed; nothing to report.</summary>
    Forgotten,
}
