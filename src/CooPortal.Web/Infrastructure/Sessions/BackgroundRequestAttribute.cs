namespace CooPortal.Web.Infrastructure.Sessions;

/// <summary>Marks what pages ask by themselves (bell, live status, journal): it never counts as activity of the user.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BackgroundRequestAttribute : Attribute;
