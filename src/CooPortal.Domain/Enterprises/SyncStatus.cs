namespace CooPortal.Domain.Enterprises;

/// <summary>同步状态 of an enterprise profile with customs.</summary>
public enum SyncStatus
{
    NotSubmitted,
    Syncing,
    Synced,
    SyncFailed,

    /// <summary>A newer synchronised revision is in force.</summary>
    Superseded,
}
