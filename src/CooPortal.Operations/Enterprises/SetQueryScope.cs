using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>查询权限开关: whether operators see only certificates of their own; only the administrator or a legal-person card sets it (row 21).</summary>
public sealed class SetQueryScope(CooPortalDbContext db)
{
    /// <exception cref="BrokenRulesException">the account may not</exception>
    public async Task ExecuteAsync(bool operatorsSeeOnlyOwn, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role != UserRole.Administrator && !actor.IsLegalPerson)
        {
            throw new BrokenRulesException("", "查询权限开关须由管理员账户或法人卡登录后设置。");
        }

        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
        if (enterprise.OperatorsSeeOnlyOwn == operatorsSeeOnlyOwn)
        {
            return;
        }

        enterprise.OperatorsSeeOnlyOwn = operatorsSeeOnlyOwn;
        await db.SaveAuditedAsync(actor, nameof(SetQueryScope), cancellationToken, operatorsSeeOnlyOwn ? "操作员仅查询本人录入的证书" : "操作员可查询本企业全部证书");
    }
}
