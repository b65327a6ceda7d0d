namespace CooPortal.Operations.Transparency;

/// <summary>Hash of a complete subtree of 256, 65,536, … leaves: what a proof needs without hashing the log again. Inserted once, never changed.</summary>
public sealed class LogNode
{
    /// <summary>Levels between two that are kept; in between it is cheaper to hash again than to keep.</summary>
    public const int LevelStep = 8;

    public LogName Log { get; init; }

    public int Level { get; init; }

    public long Number { get; init; }

    public required byte[] Hash { get; init; }
}
