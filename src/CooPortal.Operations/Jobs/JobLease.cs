namespace CooPortal.Operations.Jobs;

/// <summary>Makes a recurring job run once among nodes (decisions.md 33).</summary>
public sealed class JobLease
{
    public required string Name { get; init; }

    public string Owner { get; set; } = "";

    public DateTime? LeaseUntil { get; set; }

    public DateTime? LastRunAt { get; set; }

    public string LastResult { get; set; } = "";
}
