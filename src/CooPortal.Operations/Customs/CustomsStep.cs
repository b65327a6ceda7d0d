namespace CooPortal.Operations.Customs;

/// <summary>Places between two steps where a process may die.</summary>
public enum CustomsStep
{
    Claimed,
    Posted,
    AnswerStored,
    BatchPulled,
    InboxStored,
    Acknowledged,
    HandlingBegun,
    HandledBeforeCommit,
    HandledAfterCommit,
}
