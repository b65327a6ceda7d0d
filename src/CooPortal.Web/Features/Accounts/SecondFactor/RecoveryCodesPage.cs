namespace CooPortal.Web.Features.Accounts.SecondFactor;

/// <param name="Codes">Shown this once.</param>
/// <param name="Next">Where the administrator wanted to go.</param>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string Next);
