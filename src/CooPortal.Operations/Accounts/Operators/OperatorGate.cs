using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>Who may keep which accounts of a company: the administrator its operators, the legal-person card the administrators too (decisions.md 25).</summary>
internal static class OperatorGate
{
    /// <summary>The account to change; null when the company has none with this id.</summary>
    /// <exception cref="BrokenRulesException">the actor may not</exception>
    public static async Task<User?> FindColleagueAsync(this CooPortalDbContext db, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        Require(actor);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == id && row.EnterpriseId == actor.EnterpriseId, cancellationToken);
        return user switch
        {
            { Role: UserRole.Administrator } when !actor.IsLegalPerson => throw new BrokenRulesException("", "管理员账号须使用法人卡登录后维护。"),
            { ClosedAt: not null } => throw new BrokenRulesException("", "该账号已由本人注销，不能再修改或启用；需要时请新增操作员。"),
            _ => user,
        };
    }

    /// <exception cref="BrokenRulesException">the actor keeps no accounts</exception>
    public static void Require(Actor actor)
    {
        if (actor.EnterpriseId is null || (actor.Role != UserRole.Administrator && !actor.IsLegalPerson))
        {
            throw new BrokenRulesException("", "操作员须由本企业管理员维护。");
        }
    }
}
