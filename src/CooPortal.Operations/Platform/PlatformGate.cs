using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Platform;

/// <summary>What the platform offers is kept by its administrator only.</summary>
internal static class PlatformGate
{
    /// <exception cref="BrokenRulesException">the actor is somebody else</exception>
    public static void Require(Actor actor)
    {
        if (actor.Role != UserRole.PlatformAdministrator)
        {
            throw new BrokenRulesException("", "此操作须由平台管理员办理。");
        }
    }
}
