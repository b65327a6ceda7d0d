using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Console;

/// <summary>What the officer reads for states, results and messages.</summary>
internal static class Titles
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    public static string Of(DeclarationState state) => state switch
    {
        DeclarationState.Stored => "已入库",
        DeclarationState.StoreFailed => "入库失败",
        DeclarationState.ManualReview => "待人工审核",
        DeclarationState.Verification => "核查中",
        DeclarationState.CheckFailed => "电子审核未通过",
        DeclarationState.Returned => "退证",
        DeclarationState.Approved => "审核通过",
        DeclarationState.Cancelled => "已注销",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "unknown state"),
    };

    public static string Colour(DeclarationState state) => state switch
    {
        DeclarationState.Approved => "green",
        DeclarationState.Returned or DeclarationState.CheckFailed or DeclarationState.ManualReview => "orange",
        DeclarationState.StoreFailed or DeclarationState.Cancelled => "red",
        DeclarationState.Verification => "purple",
        _ => "blue",
    };

    public static string Of(RepType result) => result switch
    {
        RepType.CheckFailed => "电子审核未通过",
        RepType.ManualReview => "转人工审核",
        RepType.Returned => "退证",
        RepType.Approved => "审核通过",
        RepType.Cancelled => "注销",
        RepType.Verification => "核查",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "unknown result"),
    };

    public static string Of(PreReviewRequest request) => request switch
    {
        PreReviewRequest.Add => "新增",
        PreReviewRequest.Change => "变更",
        PreReviewRequest.Deregister => "注销",
        PreReviewRequest.Restore => "恢复",
        PreReviewRequest.Delete => "删除",
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "unknown request"),
    };

    public static string Of(PreReviewResult result) => result switch
    {
        PreReviewResult.Received => "待审核",
        PreReviewResult.Approved => "审核通过",
        PreReviewResult.Rejected => "审核不通过",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "unknown result"),
    };

    public static string Colour(PreReviewResult result) => result switch
    {
        PreReviewResult.Approved => "green",
        PreReviewResult.Rejected => "red",
        _ => "blue",
    };

    public static string Of(SupplementChange change) => change switch
    {
        SupplementChange.Add => "补录",
        SupplementChange.Delete => "删除",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "unknown change"),
    };

    public static string Of(ProofIssuer issuer) => issuer switch
    {
        ProofIssuer.Customs => "海关",
        ProofIssuer.Ccpit => "贸促会",
        _ => throw new ArgumentOutOfRangeException(nameof(issuer), issuer, "unknown issuer"),
    };

    public static string Of(ExchangeSending sending) => sending switch
    {
        ExchangeSending.NotSent => "未发送",
        ExchangeSending.Sent => "已发送",
        ExchangeSending.Received => "对方接收成功",
        ExchangeSending.Failed => "对方接收失败",
        _ => throw new ArgumentOutOfRangeException(nameof(sending), sending, "unknown state"),
    };

    public static string Colour(ExchangeSending sending) => sending switch
    {
        ExchangeSending.Received => "green",
        ExchangeSending.Failed => "red",
        _ => "blue",
    };

    /// <summary>What an officer or the rules answered; null while it waits.</summary>
    public static (string Text, string Colour) Of(Outcome? result) => result switch
    {
        null => ("待处理", "blue"),
        Outcome.Success => ("海关接收成功", "green"),
        _ => ("海关接收失败", "red"),
    };

    public static string Of(BlankFormHolding holder) => holder switch
    {
        BlankFormHolding.Exporter => "出口商",
        BlankFormHolding.Agent => "代理企业",
        _ => throw new ArgumentOutOfRangeException(nameof(holder), holder, "unknown holder"),
    };

    public static string Of(BlankFormUse use) => use switch
    {
        BlankFormUse.WriteOff => "核销",
        BlankFormUse.Void => "作废",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "unknown use"),
    };

    public static string Of(BlankFormUse use, BlankFormResult result) => result switch
    {
        BlankFormResult.Received => $"{Of(use)}待处理",
        BlankFormResult.Accepted => $"已{Of(use)}",
        BlankFormResult.Refused => $"{Of(use)}失败",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "unknown result"),
    };

    public static string Colour(BlankFormResult result) => result switch
    {
        BlankFormResult.Accepted => "green",
        BlankFormResult.Refused => "red",
        _ => "blue",
    };

    public static string Of(VerificationStage stage) => stage switch
    {
        VerificationStage.Asked => "待企业答复",
        VerificationStage.FilesMissing => "等待附件",
        VerificationStage.Answered => "核查中",
        VerificationStage.SentBack => "退回核查",
        VerificationStage.Passed => "核查通过",
        VerificationStage.Failed => "核查不通过",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "unknown stage"),
    };

    public static string Colour(VerificationStage stage) => stage switch
    {
        VerificationStage.Passed => "green",
        VerificationStage.Failed => "red",
        VerificationStage.Answered => "purple",
        VerificationStage.FilesMissing => "blue",
        _ => "orange",
    };

    public static string Of(VerificationType type) => type switch
    {
        VerificationType.BeforeIssue => "签证前核查",
        VerificationType.AfterIssue => "签证后核查",
        VerificationType.ReturnInquiry => "退证查询",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown type"),
    };

    public static string Of(VerificationResult result) => result switch
    {
        VerificationResult.Received => "海关接收",
        VerificationResult.SentBack => "退回核查",
        VerificationResult.Passed => "核查通过",
        VerificationResult.Failed => "核查不通过",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "unknown result"),
    };

    public static string Of(CrashStep step) => step switch
    {
        CrashStep.None => "不崩溃",
        CrashStep.BeforeMessageStored => "报文入库前",
        CrashStep.AfterMessageStored => "报文入库后、应答前",
        CrashStep.BeforeReviewStored => "审核结果保存前",
        CrashStep.AfterReviewStored => "审核结果保存后",
        CrashStep.BeforeBatchAnswered => "信箱应答前",
        CrashStep.BeforeAckStored => "确认保存前",
        CrashStep.AfterAckStored => "确认保存后",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "unknown step"),
    };

    /// <summary>What a message in the mailbox says, in one line.</summary>
    public static string Summary(MailboxMessage message) => MessageXml.Read(message.Body) switch
    {
        ReceiptMessage { CusRespData: { } said } receipt => $"审核回执 {Of(said.RepType)}　{receipt.Note}",
        ReceiptMessage { Channel: Channel.Stored } receipt => $"入库回执 成功　{receipt.Note}",
        ReceiptMessage receipt => $"入库回执 失败　{receipt.Note}",
        LayoutMessage layout => $"版式　条形码 {layout.BarCode}",
        EnterpriseReceiptMessage receipt => $"企业同步 {(receipt.Result == Outcome.Success ? "成功" : "失败")}　{receipt.Note}",
        ArchiveReceiptMessage receipt => $"归档 {(receipt.Result == Outcome.Success ? "成功" : "失败")}　{receipt.Note}",
        PrintExceptionReceiptMessage receipt => $"打印异常申请 {(receipt.Result == Outcome.Success ? "成功" : "失败")}　{receipt.Note}",
        SealAuthorisationReceiptMessage receipt => $"印章签名授权　{receipt.Note}",
        PreReviewReceiptMessage receipt => $"产品预审 {Of(receipt.Result)}　{receipt.ProductKey}　{receipt.Note}",
        DeclarationSupplementReceiptMessage receipt => $"报关单{Of(receipt.Change)} {(receipt.Result == Outcome.Success ? "成功" : "失败")}　{receipt.CertNo}　{receipt.Note}",
        BlankFormIssueMessage issue => $"空白证单领用 {issue.CertType} {issue.BlankForms[0].SerialNo} 起 {issue.BlankForms.Count} 份",
        BlankFormReceiptMessage receipt => $"空白证单 {Of(receipt.Use, receipt.Result)}　{receipt.SerialNo}　{receipt.Note}",
        VerificationMessage asked => $"核查记录单　{asked.VerificationNo}　第 {asked.Revision} 版　{asked.Subject}",
        VerificationReceiptMessage receipt => $"核查 {Of(receipt.Result)}　{receipt.VerificationNo}　{receipt.Note}",
        FileRetMessage receipt => $"附件回执　{receipt.FileName}　{receipt.Note}",
        _ => message.Kind,
    };

    public static string Time(DateTime utc) => utc.Add(ChinaStandardTime).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
