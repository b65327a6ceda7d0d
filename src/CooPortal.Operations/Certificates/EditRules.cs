using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates;

/// <summary>What holds for every change of a certificate's content.</summary>
internal static class EditRules
{
    public const string BasicFirst = "请先填写基本信息并暂存，再录入货物信息和发票信息。";

    /// <exception cref="BrokenRulesException">The lifecycle does not have the action now; the sentence says when it does.</exception>
    public static void RefuseUnless(this Certificate certificate, CertificateAction action, Actor actor)
    {
        if (certificate.Refusal(action, actor.Role) is { } refusal)
        {
            throw new BrokenRulesException("", $"证书 {certificate.Number} {refusal}。", "TheLifecycleMustHaveTheMove");
        }
    }

    /// <summary>Throws when a hard rule is broken, and forgets what was changed so far: nothing of it may be saved later by accident.</summary>
    public static void Refuse(this CooPortalDbContext db, IReadOnlyList<BrokenRule> rules)
    {
        if (rules.Any(rule => !rule.IsWarning))
        {
            db.ChangeTracker.Clear();
            throw new BrokenRulesException(rules);
        }
    }

    public static bool IsUnder(this BrokenRule rule, string prefix) => rule.Path.StartsWith(prefix, StringComparison.Ordinal);
}
