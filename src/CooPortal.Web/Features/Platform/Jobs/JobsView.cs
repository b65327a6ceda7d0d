using CooPortal.Operations.Jobs;

namespace CooPortal.Web.Features.Platform.Jobs;

public sealed record JobsView
{
    public required DateTime Now { get; init; }

    public required IReadOnlyList<WorkItem> Failed { get; init; }

    public required IReadOnlyList<WorkItem> Running { get; init; }

    public required IReadOnlyList<WorkItem> Queued { get; init; }

    public required IReadOnlyList<WorkItem> Done { get; init; }

    public required int QueuedCount { get; init; }

    public required IReadOnlyList<JobLease> Recurring { get; init; }
}
