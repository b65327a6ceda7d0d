using CooPortal.Web.Shared.Audit;

namespace CooPortal.Web.Features.Platform.Audit;

public sealed record AuditView
{
    public required AuditQuery Query { get; init; }

    public required TrailView Trail { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    public string? EnterpriseName { get; init; }
}
