using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.InboundOrigins;

/// <summary>What customs answered earlier, for 使用.</summary>
public sealed class FindInboundRecord(CooPortalDbContext db)
{
    /// <returns>Null when the company has no such record.</returns>
    public Task<InboundOriginRecord?> ExecuteAsync(Guid id, CancellationToken cancellationToken) =>
        db.InboundOriginRecords.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
}
