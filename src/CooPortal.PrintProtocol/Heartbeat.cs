namespace CooPortal.PrintProtocol;

/// <summary>Sent every 30 seconds: prolongs a lease, and says that the agent still follows a sent job.</summary>
public sealed record Heartbeat
{
    /// <summary>The attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>Where it is.</summary>
    public required JobProgress Progress { get; init; }

    /// <summary>Why it waits, when it waits.</summary>
    public PrinterTrouble? Trouble { get; init; }
}
