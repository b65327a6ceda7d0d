namespace CooPortal.Domain.PreReview;

/// <summary>The pairs of 状态 and 审核状态 that a product can have (manual chapter 6).</summary>
public enum PreReviewState
{
    AddedDraft,
    AddedSubmitted,
    AddedRejected,

    /// <summary>正常，审核通过: also what an approved 恢复 becomes.</summary>
    Normal,

    ChangeDraft,
    ChangeSubmitted,

    /// <summary>变更，审核通过</summary>
    Changed,

    DeregistrationDraft,
    DeregistrationSubmitted,

    /// <summary>注销，审核通过: 已注销.</summary>
    Deregistered,

    /// <summary>注销，审核不通过: the approved product stands.</summary>
    DeregistrationRejected,

    RestorationDraft,
    RestorationSubmitted,
    DeletionDraft,
    DeletionSubmitted,
}
