namespace CooPortal.PrintAgent.Portal;

/// <summary>No answer from the portal, or one that is not its own (5xx, 408, 429): the same call may be made again.</summary>
public sealed class PortalUnreachableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How long the portal asked to be left alone (Retry-After); null when it said nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
