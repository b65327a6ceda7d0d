using CooPortal.Domain.PreReview;

namespace CooPortal.Domain.Tests.PreReview;

internal static class Steps
{
    /// <returns>True when the product is gone.</returns>
    public static bool Do(PreReviewProduct product, PreReviewAction action, PreReviewSheet sheet)
    {
        switch (action)
        {
            case PreReviewAction.Edit:
                product.Edit(sheet, PreReviewSamples.At);
                return false;
            case PreReviewAction.Change:
                product.Change(sheet, PreReviewSamples.At);
                return false;
            case PreReviewAction.Deregister:
                product.Deregister(PreReviewSamples.At);
                return false;
            case PreReviewAction.Restore:
                product.Restore(PreReviewSamples.At);
                return false;
            case PreReviewAction.Delete:
                return product.Delete(PreReviewSamples.At);
            case PreReviewAction.Submit:
                product.Submit(PreReviewSamples.At);
                return false;
            case PreReviewAction.Approve or PreReviewAction.Reject:
                return product.Decide(action == PreReviewAction.Approve, "", PreReviewSamples.At);
            default:
                product.SendBack("");
                return false;
        }
    }
}
