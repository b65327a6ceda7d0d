namespace CooPortal.Operations.Customs;

/// <summary>How the channel is (decisions.md 39).</summary>
/// <param name="ClosedBecause">Customs refused our key; nothing goes until the administrator opens the channel. Null while it is open.</param>
/// <param name="OldestWaitingSince">When the oldest message that customs has not taken was written; null when none waits.</param>
/// <param name="Waiting">Messages that wait.</param>
/// <param name="HasFailedTries">A waiting message was tried in vain: customs cannot be reached.</param>
/// <param name="Refused">Messages that customs will never take.</param>
/// <param name="FailedInbox">Messages from customs that failed five times.</param>
/// <param name="Parked">Messages from customs about records that are not here.</param>
public sealed record CustomsHealth(
    string? ClosedBecause, DateTime? OldestWaitingSince, int Waiting, bool HasFailedTries, int Refused, int FailedInbox, int Parked);
