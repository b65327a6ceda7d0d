namespace CooPortal.Web.Features.Accounts.SecondFactor;

/// <param name="Done">What happened, a sentence.</param>
/// <param name="Codes">Shown this once.</param>
/// <param name="Next">Where the administrator wanted to go.</param>
public sealed record RecoveryCodesPage(string Done, IReadOnlyList<string> Codes, string Next);
