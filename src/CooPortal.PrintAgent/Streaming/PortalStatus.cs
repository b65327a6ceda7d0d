namespace CooPortal.PrintAgent.Streaming;

/// <summary>What the status page shows of one portal.</summary>
public sealed record PortalStatus(string Portal, ConnectionState State, string? Enterprise, string? MinimumVersion);
