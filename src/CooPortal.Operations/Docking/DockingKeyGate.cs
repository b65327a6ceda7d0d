using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Docking;

/// <summary>Keys of an ERP are the administrator's.</summary>
internal static class DockingKeyGate
{
    public static void Require(Actor actor)
    {
        if (actor.Role != UserRole.Administrator || actor.EnterpriseId is null)
        {
            throw new BrokenRulesException("", "只有本企业的管理员可以维护对接密钥。");
        }
    }
}
