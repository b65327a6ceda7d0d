namespace CooPortal.Domain.Printing;

/// <summary>States of security.md §6.</summary>
public enum PrintJobState
{
    Queued,
    Leased,

    /// <summary>The document is in the agent's memory; from here a lease never re-queues.</summary>
    Sending,

    /// <summary>The printer took the document.</summary>
    Printing,
    Ended,

    /// <summary>The user answered 是.</summary>
    Confirmed,

    /// <summary>The user answered 否.</summary>
    Denied,

    /// <summary>Withdrawn while Queued or Leased.</summary>
    Cancelled,
}
