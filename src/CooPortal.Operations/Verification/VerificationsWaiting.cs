namespace CooPortal.Operations.Verification;

/// <summary>核查记录单 that wait for the company.</summary>
/// <param name="Count">待核查 and 退回核查.</param>
/// <param name="Late">Of these, how many are beyond 回复期限.</param>
/// <param name="NextReplyBy">Nearest 回复期限 that is not over; null when there is none.</param>
public sealed record VerificationsWaiting(int Count, int Late, DateOnly? NextReplyBy);
