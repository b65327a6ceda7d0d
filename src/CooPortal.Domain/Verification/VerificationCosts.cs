using CooPortal.Domain.PreReview;

namespace CooPortal.Domain.Verification;

/// <summary>产品成本明细 of one line of 核查产品清单: the sheet of 产品预审.</summary>
public sealed class VerificationCosts
{
    /// <summary>Number of the line.</summary>
    public int Item { get; set; }

    /// <summary>Counts savings, so that two who type at once notice each other.</summary>
    public int Edits { get; set; }

    public PreReviewSheet Sheet { get; set; } = new();
}
