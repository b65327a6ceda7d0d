using CooPortal.Domain.Agency;

namespace CooPortal.Domain.Lifecycle;

/// <summary>代理关系 (manual chapter 3, decisions.md 15).</summary>
public static class AgencyRelationLifecycle
{
    public static LifecycleTable<AgencyRelationStatus, AgencyRelationEvent> Table { get; } = new(
        "代理关系",
        status => status switch
        {
            AgencyRelationStatus.PendingSubmit => "暂存待提交",
            AgencyRelationStatus.Submitted => "已提交",
            AgencyRelationStatus.Accepted => "海关接收成功",
            AgencyRelationStatus.PendingDelete => "删除待提交",
            AgencyRelationStatus.Refused => "海关接收失败",
        },
        happened => happened switch
        {
            AgencyRelationEvent.Delete => "删除",
            AgencyRelationEvent.Submit => "提交",
            AgencyRelationEvent.AdditionAccepted => "海关接收新增",
            AgencyRelationEvent.AdditionRefused => "海关拒收新增",
            AgencyRelationEvent.DeletionAccepted => "海关接收删除",
            AgencyRelationEvent.DeletionRefused => "海关拒收删除",
        },
        [
            new([AgencyRelationStatus.PendingSubmit, AgencyRelationStatus.Refused], AgencyRelationEvent.Delete, null, Performer.Enterprise, Removes: true),
            new([AgencyRelationStatus.Accepted], AgencyRelationEvent.Delete, AgencyRelationStatus.PendingDelete, Performer.Enterprise),
            new([AgencyRelationStatus.PendingSubmit, AgencyRelationStatus.PendingDelete], AgencyRelationEvent.Submit, AgencyRelationStatus.Submitted, Performer.Enterprise),
            new([AgencyRelationStatus.Submitted], AgencyRelationEvent.AdditionAccepted, AgencyRelationStatus.Accepted, Performer.Customs, Effect: "代理企业可以代为申报"),
            new([AgencyRelationStatus.Submitted], AgencyRelationEvent.AdditionRefused, AgencyRelationStatus.Refused, Performer.Customs),
            new([AgencyRelationStatus.Submitted], AgencyRelationEvent.DeletionAccepted, null, Performer.Customs, Effect: "代理企业不能再代为申报", Removes: true),
            new([AgencyRelationStatus.Submitted], AgencyRelationEvent.DeletionRefused, AgencyRelationStatus.Accepted, Performer.Customs),
        ]);
}
