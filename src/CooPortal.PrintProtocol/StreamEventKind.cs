namespace CooPortal.PrintProtocol;

/// <summary>What the portal says on the stream. The stream only wakes; claiming by lease is the truth.</summary>
public enum StreamEventKind
{
    /// <summary>First event: the pairing stands; carries the portal's minimum version.</summary>
    Hello,

    /// <summary>There may be a job: claim.</summary>
    Wake,

    /// <summary>Still there; sent every <see cref="StreamEvent.PingSeconds"/> seconds.</summary>
    Ping,

    /// <summary>The pairing was ended; the agent deletes its key.</summary>
    Unpaired,
}
