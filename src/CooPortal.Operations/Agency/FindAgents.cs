using CooPortal.Domain.Agency;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>The agent companies that a principal keeps.</summary>
public sealed class FindAgents(CooPortalDbContext db)
{
    public async Task<IReadOnlyList<AgencyRelation>> ListAsync(CancellationToken cancellationToken) =>
        await db.AgencyRelations.AsNoTracking().OrderByDescending(row => row.CreatedAt).ThenBy(row => row.AgentNameZh).ToListAsync(cancellationToken);
}
