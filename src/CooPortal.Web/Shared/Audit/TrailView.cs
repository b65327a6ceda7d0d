namespace CooPortal.Web.Shared.Audit;

/// <summary>A page of the audit trail.</summary>
/// <param name="Title">Whose it is.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record TrailView(string Title, IReadOnlyList<AuditLine> Lines, string? Next);
