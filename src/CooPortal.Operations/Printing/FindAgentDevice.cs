using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The device whose key signs a call; revoked ones included, so that they can be told.</summary>
public sealed class FindAgentDevice(CooPortalDbContext db)
{
    public Task<PrintAgentDevice?> ExecuteAsync(string keyId, CancellationToken cancellationToken) =>
        db.PrintAgentDevices.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(device => device.KeyId == keyId, cancellationToken);

    /// <summary>Whether its company was suspended; the pairing stays for when it is not any more.</summary>
    public Task<bool> IsSuspendedAsync(PrintAgentDevice device, CancellationToken cancellationToken) =>
        db.Enterprises.AnyAsync(row => row.Id == device.EnterpriseId && row.State == EnterpriseState.Suspended, cancellationToken);
}
