namespace CooPortal.Web.Features.PreReview;

/// <summary>Why 产品预审 is not open to the company.</summary>
/// <param name="Text">The notice.</param>
/// <param name="IsNotNeeded">The company produces nothing; otherwise its profile has to be settled first.</param>
public sealed record PreReviewNotice(string Text, bool IsNotNeeded);
