using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Sealing;

/// <summary>Seals and signatures are kept with the legal-person card alone (row 20).</summary>
internal static class SealGate
{
    /// <returns>The enterprise whose card opened the session.</returns>
    /// <exception cref="BrokenRulesException">another kind of session</exception>
    public static Guid Require(Actor actor) =>
        actor is { IsLegalPerson: true, EnterpriseId: { } enterpriseId }
            ? enterpriseId
            : throw new BrokenRulesException("", "印章和签名须使用电子口岸法人卡登录后维护。");
}
