namespace CooPortal.Domain.PreReview;

/// <summary>What can happen to a product of 产品预审.</summary>
public enum PreReviewAction
{
    /// <summary>修改</summary>
    Edit,

    /// <summary>变更</summary>
    Change,

    /// <summary>注销</summary>
    Deregister,

    /// <summary>恢复</summary>
    Restore,

    /// <summary>删除</summary>
    Delete,

    /// <summary>提交</summary>
    Submit,

    /// <summary>Customs approves.</summary>
    Approve,

    /// <summary>Customs rejects.</summary>
    Reject,

    /// <summary>The request never reached customs' officers: its message was refused.</summary>
    SendBack,
}
