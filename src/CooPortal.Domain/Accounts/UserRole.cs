namespace CooPortal.Domain.Accounts;

/// <summary>What an account may do. A legal-person card session is a property of the session, not a role (decisions.md 25).</summary>
public enum UserRole
{
    Administrator,
    CardOperator,
    CardlessOperator,
    PlatformAdministrator,
}
