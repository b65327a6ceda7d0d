using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>What a stream notes about its agent, and what it must tell it. These marks are no changes of the record and leave no audit line.</summary>
public sealed class AgentPresence(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>A stream stands; from now on it alone speaks for the agent.</summary>
    public Task OpenedAsync(Guid deviceId, Guid streamId, int port, string version, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Device(deviceId).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.StreamId, streamId)
            .SetProperty(row => row.LastSeenAt, now)
            .SetProperty(row => row.LoopbackPort, port)
            .SetProperty(row => row.AgentVersion, version), cancellationToken);
    }

    /// <summary>The agent answered on the stream that stands.</summary>
    public Task SeenAsync(Guid deviceId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Device(deviceId).Where(row => row.StreamId != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), cancellationToken);
    }

    /// <summary>The stream ended; where the agent has opened a newer one, nothing changes.</summary>
    public Task GoneAsync(Guid deviceId, Guid streamId, CancellationToken cancellationToken) =>
        Stream(deviceId, streamId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LoopbackPort, (int?)null).SetProperty(row => row.StreamId, (Guid?)null), cancellationToken);

    /// <summary>True when the pairing was ended.</summary>
    public Task<bool> IsRevokedAsync(Guid deviceId, CancellationToken cancellationToken) => Device(deviceId).AnyAsync(row => row.IsRevoked, cancellationToken);

    /// <summary>True when a job waits for this agent.</summary>
    public Task<bool> HasWorkAsync(Guid deviceId, CancellationToken cancellationToken) =>
        db.PrintJobs.InEveryEnterprise().AnyAsync(row => row.AgentDeviceId == deviceId && row.State == PrintJobState.Queued, cancellationToken);

    private IQueryable<PrintAgentDevice> Stream(Guid deviceId, Guid streamId) => Device(deviceId).Where(row => row.StreamId == streamId);

    private IQueryable<PrintAgentDevice> Device(Guid deviceId) => db.PrintAgentDevices.InEveryEnterprise().Where(row => row.Id == deviceId);
}
