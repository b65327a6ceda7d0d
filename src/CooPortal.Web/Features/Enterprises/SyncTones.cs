using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Enterprises;

/// <summary>同步状态 as the screen shows it.</summary>
public static class SyncTones
{
    public static string TitleZh(this SyncStatus status) => ProfileLifecycle.Table.StateTitle(status);

    public static Tone Of(SyncStatus status) => status switch
    {
        SyncStatus.NotSubmitted or SyncStatus.Superseded => Tone.Grey,
        SyncStatus.Syncing => Tone.Blue,
        SyncStatus.Synced => Tone.Green,
        SyncStatus.SyncFailed => Tone.Red,
    };
}
