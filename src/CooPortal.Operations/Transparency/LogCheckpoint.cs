namespace CooPortal.Operations.Transparency;

/// <summary>A signed head of a log. Inserted once, never changed.</summary>
public sealed class LogCheckpoint
{
    public LogName Log { get; init; }

    /// <summary>Number of leaves.</summary>
    public long Size { get; init; }

    public DateTime At { get; init; }

    /// <summary>Newest time of a sealed row.</summary>
    public DateTime SealedUntil { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>Right edge of the tree, from which it grows on.</summary>
    public required byte[] Edge { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }

    /// <summary>SubjectPublicKeyInfo of the key that signed, base64; told to readers, believed by nobody who checks.</summary>
    public required string PublicKey { get; init; }
}
