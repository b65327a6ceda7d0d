using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>提交: tells customs of the addition or the deletion. One row that may not go holds back all.</summary>
public sealed class SubmitAgents(CooPortalDbContext db, CustomsOutbox outbox, FindEnterpriseStanding standings, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">nothing chosen, or a row in another state</exception>
    public async Task<int> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        if (AgencyGate.WhyNoAgents(await standings.ExecuteAsync(actor.EnterpriseId!.Value, cancellationToken)) is { } refusal)
        {
            throw new BrokenRulesException("", refusal);
        }

        var rows = await db.AgencyRelations.Where(row => ids.Contains(row.Id)).OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new BrokenRulesException("", "请先勾选需要提交的数据。");
        }

        if (rows.Find(row => row.Status is not (AgencyRelationStatus.PendingSubmit or AgencyRelationStatus.PendingDelete)) is { } stuck)
        {
            throw new BrokenRulesException("", $"{stuck.AgentNameZh}的状态为“{stuck.Status.TitleZh()}”，不能提交：仅“暂存待提交”“删除待提交”状态的代理企业信息可以提交。");
        }

        foreach (var row in rows)
        {
            row.Submit(clock.GetUtcNow().UtcDateTime);
            var message = new AgencyRelationMessage
            {
                CiqRegNo = row.PrincipalSocialCreditCode,
                EtpsName = row.PrincipalNameZh,
                AgentRegNo = row.AgentSocialCreditCode,
                AgentName = row.AgentNameZh,
                Change = row.IsDeletion ? AgencyChange.Delete : AgencyChange.Add,
            };
            await outbox.EnqueueAsync(CustomsSubject.AgencyRelation(row.Id), message, row.EnterpriseId, row.Round, cancellationToken);
        }

        await db.SaveAuditedAsync(actor, nameof(SubmitAgents), cancellationToken);
        return rows.Count;
    }
}
