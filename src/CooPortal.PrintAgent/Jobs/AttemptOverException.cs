namespace CooPortal.PrintAgent.Jobs;

/// <summary>The portal refuses the attempt: the lease went to somebody else, the job was cancelled, or a right was withdrawn; or the agent gives it up.</summary>
public sealed class AttemptOverException(string? reason = null) : Exception(reason ?? "The attempt is over.")
{
    /// <summary>Why this agent gives up, for the user; null when the portal took the attempt back and knows.</summary>
    public string? Reason { get; } = reason;
}
