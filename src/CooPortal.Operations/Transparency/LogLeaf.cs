namespace CooPortal.Operations.Transparency;

/// <summary>Gives a row its place in a log. Inserted once, never changed.</summary>
public sealed class LogLeaf
{
    public LogName Log { get; init; }

    /// <summary>Counts from 0 without a gap.</summary>
    public long Number { get; init; }

    /// <summary>The row that is sealed.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Leaf hash of the row as it was when it was sealed.</summary>
    public required byte[] Hash { get; init; }
}
