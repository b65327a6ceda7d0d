namespace CooPortal.PrintProtocol;

/// <summary>What the evidence says. The user answers in every case but the last; the system never does.</summary>
public enum PrintOutcome
{
    /// <summary>The printer finished without complaint and counted the sides.</summary>
    Proven,

    /// <summary>The printer finished but did not count, or only warned.</summary>
    Reported,

    /// <summary>It may be on paper or not.</summary>
    Unclear,

    /// <summary>No byte of the document can have reached paper.</summary>
    NotPrinted,
}
