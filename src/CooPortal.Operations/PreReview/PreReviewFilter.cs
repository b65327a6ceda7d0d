using CooPortal.Domain.PreReview;

namespace CooPortal.Operations.PreReview;

/// <summary>Conditions of the list. Days are days of 提交 in China Standard Time, both ends included.</summary>
public sealed record PreReviewFilter
{
    public string? Name { get; init; }

    public string? HsCode { get; init; }

    public string? Key { get; init; }

    public PreReviewStatus? Status { get; init; }

    public PreReviewAudit? Audit { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
