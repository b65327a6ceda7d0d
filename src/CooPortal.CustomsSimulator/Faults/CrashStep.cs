namespace CooPortal.CustomsSimulator.Faults;

/// <summary>Places where the process can be made to die.</summary>
public enum CrashStep
{
    None,
    BeforeMessageStored,
    AfterMessageStored,
    BeforeReviewStored,
    AfterReviewStored,
    BeforeBatchAnswered,
    BeforeAckStored,
    AfterAckStored,
}
