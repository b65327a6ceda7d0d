namespace CooPortal.PrintAgent.Streaming;

/// <summary>How it stands with a portal, for the status page.</summary>
public enum ConnectionState
{
    /// <summary>No pairing.</summary>
    NotPaired,

    /// <summary>The user has not confirmed in the portal yet.</summary>
    WaitingForConfirmation,

    /// <summary>Paired, the portal does not answer at the moment.</summary>
    Disconnected,

    /// <summary>The stream stands.</summary>
    Connected,

    /// <summary>The stream stands, but this version may not print.</summary>
    TooOld,
}
