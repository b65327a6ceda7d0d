using CooPortal.Domain.Enterprises;

namespace CooPortal.Domain.Lifecycle;

/// <summary>同步状态 of one revision of 企业基本情况 (decisions.md 12): the synced one stays in force while a later one is on its way.</summary>
public static class ProfileLifecycle
{
    public static LifecycleTable<SyncStatus, ProfileEvent> Table { get; } = new(
        "企业基本情况同步",
        status => status switch
        {
            SyncStatus.NotSubmitted => "未同步",
            SyncStatus.Syncing => "同步中",
            SyncStatus.Synced => "同步成功",
            SyncStatus.SyncFailed => "同步失败",
            SyncStatus.Superseded => "已被新版本取代",
        },
        happened => happened switch
        {
            ProfileEvent.Submitted => "提交",
            ProfileEvent.Accepted => "海关接收成功",
            ProfileEvent.Refused => "海关接收失败",
            ProfileEvent.Superseded => "新版本生效",
        },
        [
            new([SyncStatus.NotSubmitted, SyncStatus.SyncFailed], ProfileEvent.Submitted, SyncStatus.Syncing, Performer.Enterprise, Guard: "必填项完整，已勾选承诺"),
            // customs' answers may overtake each other
            new([SyncStatus.Syncing, SyncStatus.SyncFailed], ProfileEvent.Accepted, SyncStatus.Synced, Performer.Customs, Effect: "取代原同步版本"),
            new([SyncStatus.Syncing], ProfileEvent.Refused, SyncStatus.SyncFailed, Performer.Customs),
            new([SyncStatus.Synced], ProfileEvent.Superseded, SyncStatus.Superseded, Performer.System),
        ]);
}
