namespace CooPortal.Web.Shared.Audit;

/// <summary>One value that changed.</summary>
/// <param name="Record">Kind of record, in words.</param>
/// <param name="Before">Empty for a new record.</param>
public sealed record AuditChange(string Record, string Field, string Before, string After);
