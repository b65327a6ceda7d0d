namespace CooPortal.Domain.Printing;

/// <summary>异常申请原因, shown as 异常操作类型 in the list of requests.</summary>
public enum PrintExceptionReason
{
    PowerFailure = 1,
    ContentMissing = 2,
    PaperJam = 3,
    InkProblem = 4,
    Misaligned = 5,
    PaperDamaged = 6,
    WrongSettings = 7,
    Mistake = 8,
    Other = 9,
    SealUnclear = 10,
}
