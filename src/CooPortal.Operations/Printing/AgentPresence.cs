using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>What a stream notes about its agent, and what it must tell it. These marks are no changes of the record and leave no audit line.</summary>
public sealed class AgentPresence(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>The stream stands.</summary>
    public Task SeenAsync(Guid deviceId, int port, string version, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Device(deviceId).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastSeenAt, now)
            .SetProperty(row => row.LoopbackPort, port)
            .SetProperty(row => row.AgentVersion, version), cancellationToken);
    }

    /// <summary>The stream ended; a newer one of the same agent on another port stays as it is.</summary>
    public Task GoneAsync(Guid deviceId, int port, CancellationToken cancellationToken) =>
        Device(deviceId).Where(row => row.LoopbackPort == port).ExecuteUpdateAsync(set => set.SetProperty(row => row.LoopbackPort, (int?)null), cancellationToken);

    /// <summary>True when the pairing was ended.</summary>
    public Task<bool> IsRevokedAsync(Guid deviceId, CancellationToken cancellationToken) => Device(deviceId).AnyAsync(row => row.IsRevoked, cancellationToken);

    /// <summary>True when a job waits for this agent.</summary>
    public Task<bool> HasWorkAsync(Guid deviceId, CancellationToken cancellationToken) =>
        db.PrintJobs.InEveryEnterprise().AnyAsync(row => row.AgentDeviceId == deviceId && row.State == PrintJobState.Queued, cancellationToken);

    private IQueryable<PrintAgentDevice> Device(Guid deviceId) => db.PrintAgentDevices.InEveryEnterprise().Where(row => row.Id == deviceId);
}
