namespace CooPortal.Web.Infrastructure;

/// <summary>Who may enter an area at all; use cases narrow it with attributes.</summary>
public enum FeatureAccess
{
    SignedIn,

    /// <summary>Users of companies; the platform's administrator has no records of his own.</summary>
    Company,
    Anyone,
    Administrator,
    PlatformAdministrator,
}
