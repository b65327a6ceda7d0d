namespace CooPortal.PrintProtocol;

/// <summary>Asks for the oldest job queued for this agent.</summary>
public sealed record ClaimRequest
{
    /// <summary>Version of the agent; one below the minimum gets nothing.</summary>
    public required string AgentVersion { get; init; }
}
