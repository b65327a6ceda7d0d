namespace CooPortal.Operations.Accounts;

/// <summary>A browser that logged in to an account before; it has its own count of failures and remembers its default print agent.</summary>
public sealed class KnownDevice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    /// <summary>SHA-256 of the device cookie.</summary>
    public required string DeviceHash { get; init; }

    public Guid? DefaultAgentDeviceId { get; set; }

    public DateTime FirstSeenAt { get; init; }

    public DateTime LastSeenAt { get; set; }
}
