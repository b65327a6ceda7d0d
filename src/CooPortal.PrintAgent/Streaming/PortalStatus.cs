namespace CooPortal.PrintAgent.Streaming;

/// <summary>What the status page shows of one portal.</summary>
/// <param name="NewestVersion">What the portal offers for download, when that is newer than this program.</param>
public sealed record PortalStatus(string Portal, ConnectionState State, string? Enterprise, string? MinimumVersion, string? NewestVersion = null);
