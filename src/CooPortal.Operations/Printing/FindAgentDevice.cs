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
}
