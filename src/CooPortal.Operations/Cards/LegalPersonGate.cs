using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Cards;

/// <summary>What is done with the company's seal in mind is done with its 法人卡 (row 20); the pages ask first, the verbs ask again.</summary>
internal static class LegalPersonGate
{
    /// <returns>The company.</returns>
    /// <exception cref="BrokenRulesException">The session was not opened with the legal-person card.</exception>
    public static Guid Require(Actor actor) =>
        actor is { IsLegalPerson: true, EnterpriseId: { } enterpriseId }
            ? enterpriseId
            : throw new BrokenRulesException("", "此功能需使用电子口岸法人卡登录后办理。", nameof(LegalPersonGate));
}
