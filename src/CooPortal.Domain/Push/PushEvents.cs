namespace CooPortal.Domain.Push;

/// <summary>Every event with its names, in the order of the screens.</summary>
public static class PushEvents
{
    private const string Certificate = "原产地证书";
    private const string Enterprise = "企业与代理";
    private const string Verification = "产品预审与核查";
    private const string Other = "空白证单、补录与打印";

    /// <summary>What can be subscribed to.</summary>
    public static IReadOnlyList<PushEventEntry> All { get; } =
    [
        new(PushEvent.CertificateReceived, "certificate.received", Certificate, "证书数据接收成功"),
        new(PushEvent.CertificateUnderReview, "certificate.under-review", Certificate, "证书待人工审核"),
        new(PushEvent.CertificateUnderVerification, "certificate.under-verification", Certificate, "证书核查中", IsUrgent: true),
        new(PushEvent.CertificateReturned, "certificate.returned", Certificate, "证书退证", IsUrgent: true),
        new(PushEvent.CertificateApproved, "certificate.approved", Certificate, "证书审核通过", IsUrgent: true),
        new(PushEvent.CertificateCancelled, "certificate.cancelled", Certificate, "证书注销", IsUrgent: true),
        new(PushEvent.CertificateSendFailed, "certificate.send-failed", Certificate, "证书发送失败", IsUrgent: true),
        new(PushEvent.CertificatePrintable, "certificate.printable", Certificate, "版式接收成功，可以打印正本"),
        new(PushEvent.CertificateArchived, "certificate.archived", Certificate, "证书归档回执"),
        new(PushEvent.AttachmentReceipt, "attachment.receipt", Certificate, "附件回执"),
        new(PushEvent.EnterpriseReceipt, "enterprise.receipt", Enterprise, "企业基本信息回执"),
        new(PushEvent.AgencyReceipt, "agency.receipt", Enterprise, "代理企业回执"),
        new(PushEvent.SealAuthorisationReceipt, "seal-authorisation.receipt", Enterprise, "印章签名授权回执"),
        new(PushEvent.PreReviewReceipt, "pre-review.receipt", Verification, "产品预审回执"),
        new(PushEvent.VerificationArrived, "verification.arrived", Verification, "海关下发核查", IsUrgent: true),
        new(PushEvent.VerificationReceipt, "verification.receipt", Verification, "核查答复回执"),
        new(PushEvent.VerificationDue, "verification.due", Verification, "核查回复期限临近", IsUrgent: true),
        new(PushEvent.BlankFormIssued, "blank-form.issued", Other, "空白证单发放"),
        new(PushEvent.BlankFormReceipt, "blank-form.receipt", Other, "空白证单核销、作废回执"),
        new(PushEvent.SupplementReceipt, "supplement.receipt", Other, "报关单补录回执"),
        new(PushEvent.PrintExceptionReceipt, "print-exception.receipt", Other, "打印异常申请回执", IsUrgent: true),
    ];

    private static readonly PushEventEntry[] others =
    [
        new(PushEvent.AccountChanged, "account.changed", "", "账号安全提醒", IsUrgent: true),
        new(PushEvent.Trial, "trial", "", "推送测试"),
    ];

    public static PushEventEntry Entry(this PushEvent pushed) => All.Concat(others).First(entry => entry.Event == pushed);

    /// <summary>Whether people choose to be told of it.</summary>
    public static bool IsOffered(this PushEvent pushed) => All.Any(entry => entry.Event == pushed);

    /// <summary>Name to people.</summary>
    public static string TitleZh(this PushEvent pushed) => pushed.Entry().TitleZh;

    /// <summary>Name to other programs.</summary>
    public static string Code(this PushEvent pushed) => pushed.Entry().Code;

    /// <summary>Null when nothing is called so.</summary>
    public static PushEventEntry? Find(string code) => All.FirstOrDefault(entry => entry.Code == code);
}
