namespace CooPortal.Web.Infrastructure.Accounts;

/// <summary>Claim types of a portal session.</summary>
public static class PortalClaims
{
    public const string UserId = "sub";
    public const string UserName = "user-name";
    public const string FullName = "name";
    public const string EnterpriseId = "enterprise";
    public const string EnterpriseName = "enterprise-name";
    public const string Role = "role";
    public const string Method = "method";
    public const string SessionId = "session";
    public const string CardId = "card";

    /// <summary>Read with every request, not kept with the session.</summary>
    public const string MustChangePassword = "must-change-password";

    /// <summary>Read with every request from the session row.</summary>
    public const string AwaitsSecondFactor = "awaits-second-factor";
}
