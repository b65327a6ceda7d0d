using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>【确定】 in 新增代理企业: lists the ticked companies as 暂存待提交. What they are called is asked of customs again, never taken from the form.</summary>
public sealed class AddAgents(CooPortalDbContext db, SearchAgents search, FindEnterpriseStanding standings, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">nothing ticked, already listed, or unknown to customs</exception>
    public async Task<int> ExecuteAsync(IReadOnlyCollection<string> socialCreditCodes, Actor actor, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
        if (AgencyGate.WhyNoAgents(await standings.ExecuteAsync(enterprise.Id, cancellationToken)) is { } refusal)
        {
            throw new BrokenRulesException("", refusal);
        }

        var codes = socialCreditCodes.Where(code => !string.IsNullOrWhiteSpace(code)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (codes.Count == 0)
        {
            throw new BrokenRulesException("", "请先勾选需要新增的代理企业。");
        }

        var listed = await db.AgencyRelations.Where(row => codes.Contains(row.AgentSocialCreditCode)).Select(row => row.AgentNameZh).ToListAsync(cancellationToken);
        if (listed.Count > 0)
        {
            throw new BrokenRulesException("", $"{string.Join("、", listed)}已在代理企业列表中，不能重复新增。");
        }

        foreach (var code in codes)
        {
            if (code == enterprise.SocialCreditCode)
            {
                throw new BrokenRulesException("", "不能把本企业设为自己的代理企业。");
            }

            var agent = (await search.ExecuteAsync(code, null, cancellationToken)).FirstOrDefault(found => found.SocialCreditCode == code)
                ?? throw new BrokenRulesException("", $"海关登记中没有代理企业 {code}，请重新查询。");
            db.AgencyRelations.Add(new AgencyRelation
            {
                EnterpriseId = enterprise.Id,
                PrincipalSocialCreditCode = enterprise.SocialCreditCode,
                PrincipalOrganisationCode = enterprise.OrganisationCode,
                PrincipalNameZh = enterprise.NameZh,
                AgentSocialCreditCode = agent.SocialCreditCode,
                AgentNameZh = agent.NameZh,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
        }

        await db.SaveAuditedAsync(actor, nameof(AddAgents), cancellationToken);
        return codes.Count;
    }
}
