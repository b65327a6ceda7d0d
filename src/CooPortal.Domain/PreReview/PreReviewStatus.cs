namespace CooPortal.Domain.PreReview;

/// <summary>状态: what the last request about a product was.</summary>
public enum PreReviewStatus
{
    /// <summary>新增</summary>
    Added,

    /// <summary>正常</summary>
    Normal,

    /// <summary>变更</summary>
    Changed,

    /// <summary>注销</summary>
    Deregistered,

    /// <summary>恢复</summary>
    Restored,

    /// <summary>删除</summary>
    Deleted,
}
