namespace CooPortal.Domain.Verification;

/// <summary>States, actions and kinds of 核查互动 in the manual's words.</summary>
public static class VerificationWords
{
    public static string TitleZh(this VerificationState state) => state switch
    {
        VerificationState.Pending => "待核查",
        VerificationState.SentBack => "退回核查",
        VerificationState.Submitted => "已提交",
        VerificationState.Resubmitted => "再次提交",
        VerificationState.InProgress => "核查中",
        VerificationState.Passed => "核查通过",
        VerificationState.Failed => "核查不通过",
    };

    public static string TitleZh(this VerificationAction action) => action switch
    {
        VerificationAction.Process => "处理",
        VerificationAction.Submit => "提交",
        VerificationAction.Amend => "更改核查要求",
        VerificationAction.Receive => "海关接收",
        VerificationAction.SendBack => "海关退回核查",
        VerificationAction.Pass => "海关核查通过",
        VerificationAction.Fail => "海关核查不通过",
        VerificationAction.Bounce => "报文被退回",
    };

    public static string TitleZh(this VerificationKind kind) => kind switch
    {
        VerificationKind.BeforeIssue => "签证前核查",
        VerificationKind.AfterIssue => "签证后核查",
        VerificationKind.ReturnInquiry => "退证查询",
    };
}
