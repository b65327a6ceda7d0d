namespace CooPortal.Domain.Certificates;

/// <summary>单据状态 (decisions.md 3).</summary>
public enum CertificateStatus
{
    /// <summary>暂存</summary>
    Draft,

    /// <summary>已申报: queued or sent.</summary>
    Declared,

    /// <summary>发送失败: may be sent again or edited.</summary>
    SendFailed,

    /// <summary>数据接收成功</summary>
    Received,

    /// <summary>待人工审核</summary>
    UnderReview,

    /// <summary>核查中</summary>
    UnderVerification,

    /// <summary>退证: editable, may be declared again.</summary>
    Returned,

    /// <summary>审核通过</summary>
    Approved,

    /// <summary>已更改/已重发: an approved successor exists.</summary>
    Replaced,

    /// <summary>已注销: final.</summary>
    Cancelled,
}
