namespace CooPortal.Operations.Jobs;

/// <summary>Work that a change causes inside the portal (rendering a document), enqueued in the transaction of the change.</summary>
public sealed class WorkItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which job runs it.</summary>
    public required string Job { get; init; }

    /// <summary>What makes it the same work; enqueuing twice is one.</summary>
    public required string Key { get; init; }

    public Guid? EnterpriseId { get; init; }

    public Guid SubjectId { get; init; }

    public int Attempts { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime DueAt { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public int LeaseNumber { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>Gave up after five tries; can be run again from the job page.</summary>
    public bool HasFailed { get; set; }

    public string LastError { get; set; } = "";
}
