using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Push;

/// <summary>Endpoints of a company are its administrator's.</summary>
internal static class WebhookGate
{
    public static void Require(Actor actor, PushOptions options)
    {
        if (actor.Role != UserRole.Administrator || actor.EnterpriseId is null)
        {
            throw new BrokenRulesException("", "只有本企业的管理员可以维护推送网址。");
        }

        if (!options.Webhook.Enabled)
        {
            throw new BrokenRulesException("", "平台没有开通 Webhook 推送。");
        }
    }
}
