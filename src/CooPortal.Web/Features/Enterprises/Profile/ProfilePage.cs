using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Enterprises.Profile;

/// <summary>企业基本信息维护 as it stands on the screen.</summary>
public sealed record ProfilePage
{
    public required EnterpriseRecord Record { get; init; }

    public required IReadOnlyList<(string Title, IReadOnlyList<FieldView> Fields)> Groups { get; init; }

    public required IReadOnlyList<ProfileProblem> Problems { get; init; }

    /// <summary>The promise is ticked on the form that came back.</summary>
    public bool IsPromised { get; init; }

    /// <summary>Typed values came back; the journal must not overwrite them.</summary>
    public bool IsRedisplayed { get; init; }

    /// <summary>Values of customs' record stand in fields that were never saved.</summary>
    public bool IsPrefilled { get; init; }

    /// <summary>Newest receipt of a failed submission.</summary>
    public string? FailureText { get; init; }

    public int Revision => Record.Latest?.Revision ?? 0;

    public int Version => Record.Latest?.Version ?? 0;

    public SyncStatus Status => Record.Latest?.SyncStatus ?? SyncStatus.NotSubmitted;

    /// <summary>The form shows a synchronised profile: what is typed now becomes a change.</summary>
    public bool IsChange => Record.InForce is not null;

    /// <summary>Something may change without the user: ask for it.</summary>
    public bool IsWaiting => Record.IsLocked || (Record.Latest is null && Record.Qualification is QualificationState.Asking);

    /// <summary>Why 提交 is not open; null when it is.</summary>
    public string? SubmitRefusal => Status switch
    {
        SyncStatus.Syncing => "已提交，等待海关同步",
        SyncStatus.Synced => "没有待提交的变更，请先修改并暂存",
        _ when Record.Latest?.SavedAt is null => "请先点击【暂存】",
        _ => null,
    };
}
