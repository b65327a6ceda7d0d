using CooPortal.Domain.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Ends a pairing, from the portal's page or from the agent's. The stream closes within five seconds.</summary>
public sealed class EndPairing(CooPortalDbContext db)
{
    /// <returns>False when the actor's enterprise has no such device.</returns>
    public async Task<bool> ExecuteAsync(Guid deviceId, Actor actor, CancellationToken cancellationToken)
    {
        var device = await db.PrintAgentDevices.InEveryEnterprise()
            .SingleOrDefaultAsync(row => row.Id == deviceId && row.EnterpriseId == actor.EnterpriseId, cancellationToken);
        if (device is null)
        {
            return false;
        }

        device.IsRevoked = true;
        device.LoopbackPort = null;
        await db.SaveAuditedAsync(actor, nameof(EndPairing), cancellationToken);
        return true;
    }
}
