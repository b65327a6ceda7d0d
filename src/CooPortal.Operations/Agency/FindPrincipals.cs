using CooPortal.Domain.Agency;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>委托人 of an agent company.</summary>
public sealed class FindPrincipals(CooPortalDbContext db, FindEnterpriseStanding standings)
{
    /// <summary>All, by name.</summary>
    public async Task<IReadOnlyList<PrincipalRow>> ListAsync(Guid agentEnterpriseId, CancellationToken cancellationToken)
    {
        var code = await db.Enterprises.Where(row => row.Id == agentEnterpriseId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken);
        var accepted = await db.AcceptedPrincipalsAsync(code, cancellationToken);
        var rows = await db.Principals.AsNoTracking().OrderBy(row => row.NameZh).ThenBy(row => row.OrganisationCode).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PrincipalRow(row, accepted.Contains(row.OrganisationCode)))];
    }

    /// <summary>Those to choose from on a certificate's form; null for a company that does not file for others.</summary>
    public async Task<IReadOnlyList<PrincipalRow>?> ChoicesAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var rows = await ListAsync(enterpriseId, cancellationToken);
        return rows.Count > 0 || (await standings.ExecuteAsync(enterpriseId, cancellationToken)).FilesForOthers ? rows : null;
    }

    public Task<Principal?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Principals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
}
