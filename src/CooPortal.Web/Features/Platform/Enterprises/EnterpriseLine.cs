using CooPortal.Domain.Enterprises;

namespace CooPortal.Web.Features.Platform.Enterprises;

public sealed record EnterpriseLine
{
    public required Enterprise Enterprise { get; init; }

    /// <summary>Newest revision's 同步状态; null before the first 暂存.</summary>
    public SyncStatus? SyncStatus { get; init; }

    public FilingMode? FilingMode { get; init; }

    public int Users { get; init; }

    public int Certificates { get; init; }

    public DateTime? LastLoginAt { get; init; }
}
