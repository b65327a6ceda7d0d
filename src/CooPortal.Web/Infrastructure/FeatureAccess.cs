namespace CooPortal.Web.Infrastructure;

/// <summary>Who may enter an area at all; use cases narrow it with attributes.</summary>
public enum FeatureAccess
{
    SignedIn,
    Anyone,
    Administrator,
    PlatformAdministrator,
}
