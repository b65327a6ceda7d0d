namespace CooPortal.Web.Features.Platform.Audit;

/// <summary>The conditions, as they stand in the address.</summary>
public sealed record AuditQuery
{
    public string? Actor { get; init; }

    public string? Verb { get; init; }

    public Guid? EnterpriseId { get; init; }

    public Guid? SubjectId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
