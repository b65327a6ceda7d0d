namespace CooPortal.Operations.Accounts;

/// <summary>Section Login:Captcha.</summary>
public sealed record CaptchaOptions
{
    public const string Section = "Login:Captcha";

    /// <summary>Accepted in the Development environment only; elsewhere the program does not start with it.</summary>
    public string? FixedAnswer { get; init; }
}
