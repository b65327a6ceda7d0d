namespace CooPortal.CustomsSimulator.Store;

/// <summary>Where a declaration stands at customs.</summary>
public enum DeclarationState
{
    /// <summary>入库成功, waits for the automatic review.</summary>
    Stored,

    /// <summary>入库失败</summary>
    StoreFailed,

    /// <summary>待人工审核</summary>
    ManualReview,

    /// <summary>核查</summary>
    Verification,

    /// <summary>电子审核未通过</summary>
    CheckFailed,

    /// <summary>退证</summary>
    Returned,

    /// <summary>审核通过</summary>
    Approved,

    /// <summary>注销</summary>
    Cancelled,
}
