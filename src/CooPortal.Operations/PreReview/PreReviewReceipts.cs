namespace CooPortal.Operations.PreReview;

/// <summary>Subject kind under which customs' answers about products are kept.</summary>
public static class PreReviewReceipts
{
    public const string Product = "pre-review";
}
