using CooPortal.Domain.Agency;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>代理打印授权 seen from both sides: the agents that a principal lets print, and the principals that let an agent print.</summary>
public sealed class FindPrintAuthorisations(CooPortalDbContext db)
{
    /// <summary>What the principal has given, newest first.</summary>
    public async Task<IReadOnlyList<PrintAuthorisationRow>> GivenAsync(Guid principalId, CancellationToken cancellationToken)
    {
        var agents = await db.AgencyRelations.Where(row => row.AcceptedAt != null).Select(row => row.AgentSocialCreditCode).ToListAsync(cancellationToken);
        var given = await db.PrintAuthorisations.AsNoTracking().Where(row => row.EnterpriseId == principalId).OrderByDescending(row => row.GrantedAt).ToListAsync(cancellationToken);
        return [.. given.Select(row => new PrintAuthorisationRow(row, agents.Contains(row.AgentSocialCreditCode)))];
    }

    /// <summary>Agent companies that customs has accepted and that may not print yet.</summary>
    public async Task<IReadOnlyList<AgencyRelation>> ChoicesAsync(Guid principalId, CancellationToken cancellationToken)
    {
        var given = db.PrintAuthorisations.Where(row => row.EnterpriseId == principalId).Select(row => row.AgentSocialCreditCode);
        return await db.AgencyRelations.AsNoTracking()
            .Where(row => row.AcceptedAt != null && !given.Contains(row.AgentSocialCreditCode))
            .OrderBy(row => row.AgentNameZh)
            .ToListAsync(cancellationToken);
    }

    /// <summary>委托企业列表 of an agent: principals whose code or name holds the text.</summary>
    public async Task<IReadOnlyList<PrintAuthorisationRow>> ReceivedAsync(Guid agentId, string? code, string? name, CancellationToken cancellationToken)
    {
        var own = await db.Enterprises.Where(row => row.Id == agentId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken);
        var related = await db.AcceptedPrincipalsAsync(own, cancellationToken);
        var rows = db.PrintAuthorisations.AsNoTracking().Where(row => row.AgentEnterpriseId == agentId);
        if (!string.IsNullOrWhiteSpace(code))
        {
            var part = code.Trim().ToUpperInvariant();
            rows = rows.Where(row => row.PrincipalSocialCreditCode.Contains(part));
        }

        if (!string.IsNullOrWhiteSpace(name))
        {
            var part = name.Trim();
            rows = rows.Where(row => row.PrincipalNameZh.Contains(part));
        }

        var found = await rows.OrderByDescending(row => row.GrantedAt).ToListAsync(cancellationToken);
        return [.. found.Select(row => new PrintAuthorisationRow(row, related.Contains(row.PrincipalSocialCreditCode.Substring(8, 9))))];
    }
}
