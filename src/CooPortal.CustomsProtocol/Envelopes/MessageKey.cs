namespace CooPortal.CustomsProtocol.Envelopes;

/// <summary>A shared secret for one direction between two partners.</summary>
public sealed record MessageKey
{
    public const int LeastSecretBytes = 32;

    public required string Id { get; init; }

    /// <summary>At least 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Secret { get; init; }

    public DateTime NotBefore { get; init; } = DateTime.MinValue;

    /// <summary>Every key has an end.</summary>
    public required DateTime NotAfter { get; init; }

    public bool IsValidAt(DateTime utc) => utc >= NotBefore && utc < NotAfter;
}
