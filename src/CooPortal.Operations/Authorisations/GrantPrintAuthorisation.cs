using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>代理打印授权: the principal lets an agent company of its own print; once is enough.</summary>
public sealed class GrantPrintAuthorisation(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>Said where a principal's own seal comes first (row 258).</summary>
    public const string NotAuthorised = "请先完成印章、签名制作，并在“印章签名授权”中授权成功，再办理代理打印授权。";

    /// <returns>True when it was given now; false when the agent had it already.</returns>
    /// <exception cref="BrokenRulesException">The principal's seal is not authorised, or the company is not its agent.</exception>
    public async Task<bool> ExecuteAsync(string? agentSocialCreditCode, Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = LegalPersonGate.Require(actor);
        var code = (agentSocialCreditCode ?? "").Trim().ToUpperInvariant();
        if (code.Length == 0)
        {
            throw Refuse("请先选择代理企业。");
        }

        var principal = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == enterpriseId, cancellationToken);
        if (principal.SealAuthorisedAt is null)
        {
            throw Refuse(NotAuthorised);
        }

        if (await db.AgencyRelations.AsNoTracking().FirstOrDefaultAsync(row => row.AgentSocialCreditCode == code && row.AcceptedAt != null, cancellationToken) is not { } relation)
        {
            throw Refuse($"{code} 不是海关已接收的代理企业。请先在“代理信息维护-委托人维护代理企业信息”中新增并提交，海关接收成功后再办理代理打印授权。");
        }

        if (await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.SocialCreditCode == code, cancellationToken) is not { } agent)
        {
            throw Refuse($"{relation.AgentNameZh}尚未在本系统注册，不能代理打印。请该企业注册后再授权。");
        }

        if (await db.PrintAuthorisations.AnyAsync(row => row.EnterpriseId == enterpriseId && row.AgentEnterpriseId == agent.Id, cancellationToken))
        {
            return false;
        }

        db.PrintAuthorisations.Add(new PrintAuthorisation
        {
            EnterpriseId = enterpriseId,
            PrincipalSocialCreditCode = principal.SocialCreditCode,
            PrincipalNameZh = principal.NameZh,
            AgentEnterpriseId = agent.Id,
            AgentSocialCreditCode = agent.SocialCreditCode,
            AgentNameZh = agent.NameZh,
            GrantedAt = clock.GetUtcNow().UtcDateTime,
            GrantedByUserId = actor.UserId,
            GrantedByName = actor.Name,
        });
        try
        {
            await db.SaveAuditedAsync(actor, nameof(GrantPrintAuthorisation), cancellationToken, agent.NameZh);
            return true;
        }
        catch (DbUpdateException)
        {
            // the other click of a double click was faster; anything else says so again
            db.ChangeTracker.Clear();
            return await db.PrintAuthorisations.AnyAsync(row => row.EnterpriseId == enterpriseId && row.AgentEnterpriseId == agent.Id, cancellationToken) ? false : throw Refuse("授权没有保存，请重试。");
        }
    }

    private static BrokenRulesException Refuse(string message) => new("", message, nameof(GrantPrintAuthorisation));
}
