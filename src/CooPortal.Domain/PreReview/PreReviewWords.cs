using static CooPortal.Domain.PreReview.PreReviewState;

namespace CooPortal.Domain.PreReview;

/// <summary>States and actions of 产品预审 in the manual's words.</summary>
public static class PreReviewWords
{
    public static PreReviewStatus Status(this PreReviewState state) => state switch
    {
        AddedDraft or AddedSubmitted or AddedRejected => PreReviewStatus.Added,
        Normal => PreReviewStatus.Normal,
        ChangeDraft or ChangeSubmitted or Changed => PreReviewStatus.Changed,
        DeregistrationDraft or DeregistrationSubmitted or Deregistered or DeregistrationRejected => PreReviewStatus.Deregistered,
        RestorationDraft or RestorationSubmitted => PreReviewStatus.Restored,
        DeletionDraft or DeletionSubmitted => PreReviewStatus.Deleted,
    };

    public static PreReviewAudit Audit(this PreReviewState state) => state switch
    {
        AddedDraft or ChangeDraft or DeregistrationDraft or RestorationDraft or DeletionDraft => PreReviewAudit.Draft,
        AddedSubmitted or ChangeSubmitted or DeregistrationSubmitted or RestorationSubmitted or DeletionSubmitted => PreReviewAudit.Submitted,
        Normal or Changed or Deregistered => PreReviewAudit.Approved,
        AddedRejected or DeregistrationRejected => PreReviewAudit.Rejected,
    };

    public static string TitleZh(this PreReviewStatus status) => status switch
    {
        PreReviewStatus.Added => "新增",
        PreReviewStatus.Normal => "正常",
        PreReviewStatus.Changed => "变更",
        PreReviewStatus.Deregistered => "注销",
        PreReviewStatus.Restored => "恢复",
        PreReviewStatus.Deleted => "删除",
    };

    public static string TitleZh(this PreReviewAudit audit) => audit switch
    {
        PreReviewAudit.Draft => "暂存",
        PreReviewAudit.Submitted => "已提交",
        PreReviewAudit.Approved => "审核通过",
        PreReviewAudit.Rejected => "审核不通过",
    };

    /// <summary>变更·暂存.</summary>
    public static string TitleZh(this PreReviewState state) => $"{state.Status().TitleZh()}·{state.Audit().TitleZh()}";

    public static string TitleZh(this PreReviewAction action) => action switch
    {
        PreReviewAction.Edit => "修改",
        PreReviewAction.Change => "变更",
        PreReviewAction.Deregister => "注销",
        PreReviewAction.Restore => "恢复",
        PreReviewAction.Delete => "删除",
        PreReviewAction.Submit => "提交",
        PreReviewAction.Approve => "海关审核通过",
        PreReviewAction.Reject => "海关审核不通过",
        PreReviewAction.SendBack => "报文被退回",
    };
}
