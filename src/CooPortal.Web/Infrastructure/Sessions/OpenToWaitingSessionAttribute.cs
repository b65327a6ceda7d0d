namespace CooPortal.Web.Infrastructure.Sessions;

/// <summary>Marks what a session may reach whose second factor is not proven yet; everywhere else it counts as nobody's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToWaitingSessionAttribute : Attribute;
