using CooPortal.Domain.Accounts;

namespace CooPortal.Operations.Accounts;

/// <summary>How accounts are opened.</summary>
public sealed class LoginOptions
{
    public const string Section = "Login";

    /// <summary>Platform administrators prove a second factor after password and captcha.</summary>
    public bool SecondFactor { get; init; } = true;

    public bool AsksSecondFactorOf(UserRole role) => SecondFactor && role == UserRole.PlatformAdministrator;
}
