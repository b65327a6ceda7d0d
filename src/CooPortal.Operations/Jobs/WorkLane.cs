namespace CooPortal.Operations.Jobs;

/// <summary>Work of one lane never waits for that of the other.</summary>
public enum WorkLane
{
    /// <summary>Short steps, and batches whose progress somebody watches; one after the other.</summary>
    Steps,

    /// <summary>Drawing documents, which keeps a processor busy.</summary>
    Documents,
}
