using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Authorisations;

/// <summary>What is done with the company's seal in mind is done with its 法人卡 (row 20); the pages ask first, the verbs ask again.</summary>
public static class LegalPersonGate
{
    /// <returns>The company.</returns>
    /// <exception cref="BrokenRulesException">The session was not opened with the legal-person card.</exception>
    public static Guid Require(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor is { Method: SessionMethod.LegalPersonCard, EnterpriseId: { } enterpriseId }
            ? enterpriseId
            : throw new BrokenRulesException("", "此功能需使用电子口岸法人卡登录后办理。", nameof(LegalPersonGate));
    }
}
