namespace CooPortal.Operations.Printing;

/// <summary>What every call of an agent carries about its attempt.</summary>
public sealed record AgentAttempt
{
    /// <summary>The device whose key signed the call.</summary>
    public required Guid DeviceId { get; init; }

    public required Guid JobId { get; init; }

    public required int Attempt { get; init; }

    /// <summary>The attempt's secret as received.</summary>
    public required string Token { get; init; }
}
