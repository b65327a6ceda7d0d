namespace CooPortal.Operations.Transparency;

/// <summary>What the check of a log finds wrong.</summary>
public enum LogFindingKind
{
    /// <summary>The row is not what was sealed.</summary>
    Changed,

    /// <summary>The row is gone.</summary>
    Deleted,

    /// <summary>Two rows stand in each other's place.</summary>
    Swapped,

    /// <summary>Leaves between others are gone.</summary>
    LeavesMissing,

    /// <summary>The end of the log is gone.</summary>
    Truncated,

    /// <summary>Rows and leaves agree with each other, but not with what was signed.</summary>
    Rewritten,

    /// <summary>A row that was never sealed.</summary>
    Unsealed,

    /// <summary>A kept hash of a subtree is wrong; proofs would fail.</summary>
    NodeChanged,

    /// <summary>A signed head in the database differs from the one outside it.</summary>
    HeadChanged,

    /// <summary>A note outside the database is not signed by us.</summary>
    NotSigned,

    /// <summary>The file outside the database lacks heads, or is gone.</summary>
    FileIncomplete,
}
