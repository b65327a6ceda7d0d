using CooPortal.Domain.Agency;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.CrossTenant;

/// <summary>Relations that customs has accepted, seen from the agent's side: the rows belong to the principals.</summary>
internal static class AcceptedRelations
{
    /// <summary>The principal with this organisation code for whom the agent may file; null when there is none.</summary>
    public static Task<AgencyRelation?> FindAcceptedRelationAsync(
        this CooPortalDbContext db, string agentSocialCreditCode, string principalOrganisationCode, CancellationToken cancellationToken) =>
        db.AgencyRelations.InEveryEnterprise().AsNoTracking()
            .Where(row => row.AgentSocialCreditCode == agentSocialCreditCode && row.PrincipalOrganisationCode == principalOrganisationCode && row.AcceptedAt != null)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>主体识别码 of all principals for whom the agent may file.</summary>
    public static Task<List<string>> AcceptedPrincipalsAsync(this CooPortalDbContext db, string agentSocialCreditCode, CancellationToken cancellationToken) =>
        db.AgencyRelations.InEveryEnterprise()
            .Where(row => row.AgentSocialCreditCode == agentSocialCreditCode && row.AcceptedAt != null)
            .Select(row => row.PrincipalOrganisationCode)
            .ToListAsync(cancellationToken);
}
