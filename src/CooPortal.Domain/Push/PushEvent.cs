namespace CooPortal.Domain.Push;

/// <summary>What users may want to be told of: answers of customs, and dates that come near.</summary>
public enum PushEvent
{
    /// <summary>数据接收成功</summary>
    CertificateReceived,

    /// <summary>待人工审核</summary>
    CertificateUnderReview,

    /// <summary>核查中</summary>
    CertificateUnderVerification,

    /// <summary>退证</summary>
    CertificateReturned,

    /// <summary>审核通过</summary>
    CertificateApproved,

    /// <summary>注销</summary>
    CertificateCancelled,

    /// <summary>发送失败</summary>
    CertificateSendFailed,

    /// <summary>版式接收成功: the original can be printed.</summary>
    CertificatePrintable,

    /// <summary>归档, or its refusal.</summary>
    CertificateArchived,

    /// <summary>附件回执</summary>
    AttachmentReceipt,

    /// <summary>企业基本信息同步回执</summary>
    EnterpriseReceipt,

    /// <summary>代理关系回执</summary>
    AgencyReceipt,

    /// <summary>印章签名授权回执</summary>
    SealAuthorisationReceipt,

    /// <summary>产品预审回执</summary>
    PreReviewReceipt,

    /// <summary>海关下发核查, or changed what it asks.</summary>
    VerificationArrived,

    /// <summary>核查答复回执: 退回核查 or the conclusion.</summary>
    VerificationReceipt,

    /// <summary>核查回复期限临近</summary>
    VerificationDue,

    /// <summary>空白证单发放</summary>
    BlankFormIssued,

    /// <summary>空白证单核销、作废回执</summary>
    BlankFormReceipt,

    /// <summary>报关单补录回执</summary>
    SupplementReceipt,

    /// <summary>打印异常申请回执</summary>
    PrintExceptionReceipt,

    /// <summary>账号安全提醒: password or card changed; sent to every confirmed address, so nobody subscribes to it.</summary>
    AccountChanged,

    /// <summary>A trial that somebody asked for; nobody subscribes to it.</summary>
    Trial,
}
