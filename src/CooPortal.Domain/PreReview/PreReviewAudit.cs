namespace CooPortal.Domain.PreReview;

/// <summary>审核状态 of the last request.</summary>
public enum PreReviewAudit
{
    /// <summary>暂存</summary>
    Draft,

    /// <summary>已提交</summary>
    Submitted,

    /// <summary>审核通过</summary>
    Approved,

    /// <summary>审核不通过</summary>
    Rejected,
}
