namespace CooPortal.Domain.Lifecycle;

/// <summary>What can happen to a certificate. Receipts of customs are actions, too.</summary>
public enum CertificateAction
{
    /// <summary>暂存</summary>
    Save,

    /// <summary>申报</summary>
    Declare,

    /// <summary>删除</summary>
    Delete,

    /// <summary>附件上传</summary>
    AddAttachment,

    /// <summary>删除附件</summary>
    RemoveAttachment,

    /// <summary>复制</summary>
    Copy,

    /// <summary>单证转换</summary>
    ConvertType,

    /// <summary>打印 of the four documents, as a draft until approved.</summary>
    Print,

    /// <summary>打印正本 on the exporter's printer.</summary>
    PrintOriginal,

    /// <summary>更改证</summary>
    Amend,

    /// <summary>重发证</summary>
    Reissue,

    /// <summary>更改重发证</summary>
    AmendAndReissue,

    /// <summary>存档</summary>
    Shelve,

    /// <summary>取消存档</summary>
    Unshelve,

    /// <summary>Channel 1: 数据接收成功</summary>
    ReceiveAccepted,

    /// <summary>Channel 2, or the channel refused the message: 发送失败</summary>
    ReceiveRefused,

    /// <summary>RepType 2: 待人工审核</summary>
    ReceiveReview,

    /// <summary>RepType 8: 核查中</summary>
    ReceiveVerification,

    /// <summary>RepType 1 or 3: 退证</summary>
    ReceiveReturn,

    /// <summary>RepType 5: 审核通过</summary>
    ReceiveApproval,

    /// <summary>RepType 6: 已注销</summary>
    ReceiveCancellation,

    /// <summary>The certificate that amends or reissues this one was approved.</summary>
    SuccessorApproved,
}
