using CooPortal.Domain.Printing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Tells by the device cookie which agent belongs to this browser of this user.</summary>
public sealed class FindBrowserAgent(CooPortalDbContext db, PrintAgentOptions options, TimeProvider clock)
{
    /// <summary>An agent that did not answer for this long counts as down.</summary>
    public static readonly TimeSpan LiveFor = TimeSpan.FromSeconds(20);

    public async Task<BrowserAgent> ExecuteAsync(Guid userId, string? deviceToken, CancellationToken cancellationToken)
    {
        var device = await FindAsync(userId, deviceToken, cancellationToken);
        return new BrowserAgent(StateOf(device), device);
    }

    /// <summary>
    /// The loopback port to link to, also before a login: that of a live stream; for a browser without pairing the standard one; null when
    /// the agent is down. A pairing may be what an agent that lost its own needs, so there the standard one is tried then.
    /// </summary>
    public async Task<int?> PortAsync(string? deviceToken, bool forPairing, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(deviceToken))
        {
            return options.DefaultPort;
        }

        var hash = SecretToken.Hash(deviceToken);
        var devices = await (from browser in db.KnownDevices
                             join device in db.PrintAgentDevices.InEveryEnterprise() on browser.DefaultAgentDeviceId equals device.Id
                             where browser.DeviceHash == hash && !device.IsRevoked
                             select device).AsNoTracking().ToListAsync(cancellationToken);
        var live = devices.Where(IsLive).MaxBy(device => device.LastSeenAt);
        return live is not null ? live.LoopbackPort : devices.Count == 0 || forPairing ? options.DefaultPort : null;
    }

    private AgentState StateOf(PrintAgentDevice? device) => device switch
    {
        null => AgentState.NotInstalled,
        _ when !IsLive(device) => AgentState.NotStarted,
        _ => options.Admits(device.AgentVersion) ? AgentState.Ready : AgentState.TooOld,
    };

    private bool IsLive(PrintAgentDevice device) => device.LoopbackPort is not null && device.LastSeenAt > clock.GetUtcNow().UtcDateTime - LiveFor;

    private async Task<PrintAgentDevice?> FindAsync(Guid userId, string? deviceToken, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(deviceToken))
        {
            return null;
        }

        var hash = SecretToken.Hash(deviceToken);
        return await (from browser in db.KnownDevices
                      join device in db.PrintAgentDevices on browser.DefaultAgentDeviceId equals device.Id
                      where browser.UserId == userId && browser.DeviceHash == hash && !device.IsRevoked
                      select device).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
    }
}
