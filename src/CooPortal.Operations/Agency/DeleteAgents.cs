using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>删除: a row that customs never took goes at once, one that it took becomes 删除待提交. One row that may not go holds back all.</summary>
public sealed class DeleteAgents(CooPortalDbContext db, FindEnterpriseStanding standings)
{
    /// <returns>How many rows went at once, and how many wait for 提交.</returns>
    /// <exception cref="BrokenRulesException">nothing chosen, or a row in another state</exception>
    public async Task<(int Removed, int Waiting)> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        if (AgencyGate.WhyNoAgents(await standings.ExecuteAsync(actor.EnterpriseId!.Value, cancellationToken)) is { } refusal)
        {
            throw new BrokenRulesException("", refusal);
        }

        var rows = await db.AgencyRelations.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new BrokenRulesException("", "请先勾选需要删除的数据。");
        }

        if (rows.Find(row => row.Status is AgencyRelationStatus.Submitted or AgencyRelationStatus.PendingDelete) is { } stuck)
        {
            throw new BrokenRulesException("", $"{stuck.AgentNameZh}的状态为“{stuck.Status.TitleZh()}”，不能删除：仅“暂存待提交”“海关接收成功”状态的代理企业信息可以删除。");
        }

        var removed = 0;
        foreach (var row in rows.Where(row => row.Delete()))
        {
            db.AgencyRelations.Remove(row);
            removed++;
        }

        await db.SaveAuditedAsync(actor, nameof(DeleteAgents), cancellationToken);
        return (removed, rows.Count - removed);
    }
}
