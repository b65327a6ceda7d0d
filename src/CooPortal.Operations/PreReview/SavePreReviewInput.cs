using CooPortal.Domain.PreReview;

namespace CooPortal.Operations.PreReview;

/// <summary>【暂存】 of the form of a product.</summary>
public sealed record SavePreReviewInput
{
    /// <summary>Null for 新增.</summary>
    public Guid? Id { get; init; }

    /// <summary>Version that was shown.</summary>
    public int Version { get; init; }

    /// <summary>The form was opened by 变更, not by 修改.</summary>
    public bool IsChange { get; init; }

    public required PreReviewInput Sheet { get; init; }
}
