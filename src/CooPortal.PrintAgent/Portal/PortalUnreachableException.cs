namespace CooPortal.PrintAgent.Portal;

/// <summary>No answer from the portal, or one that is not its own (5xx): the same call may be made again.</summary>
public sealed class PortalUnreachableException(string message, Exception? inner = null) : Exception(message, inner);
