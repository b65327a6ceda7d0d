namespace CooPortal.Domain.Verification;

/// <summary>核查状态 (manual chapter 7, decisions.md 15).</summary>
public enum VerificationState
{
    /// <summary>待核查</summary>
    Pending,

    /// <summary>退回核查: customs wants more.</summary>
    SentBack,

    /// <summary>已提交: the first answer is on its way, customs has not taken it.</summary>
    Submitted,

    /// <summary>再次提交: the answer to 退回核查 is on its way.</summary>
    Resubmitted,

    /// <summary>核查中: customs has the answer.</summary>
    InProgress,

    /// <summary>核查通过</summary>
    Passed,

    /// <summary>核查不通过</summary>
    Failed,
}
