using CooPortal.Domain.PreReview;

namespace CooPortal.Operations.Verification;

/// <summary>【保存】 of 产品成本明细.</summary>
public sealed record SaveVerificationCostsInput
{
    public required Guid Id { get; init; }

    /// <summary>Number of the line of 核查产品清单.</summary>
    public required int Item { get; init; }

    /// <summary>Saving of these costs that was shown; 0 when there were none.</summary>
    public int Edits { get; init; }

    public required PreReviewInput Sheet { get; init; }
}
