using CooPortal.CustomsProtocol.Envelopes;

namespace CooPortal.CustomsSimulator;

/// <summary>A shared secret in the configuration.</summary>
public sealed record KeyOptions
{
    public required string Id { get; init; }

    /// <summary>Base64 of at least 32 bytes.</summary>
    public required string Secret { get; init; }

    public DateTimeOffset NotBefore { get; init; } = DateTimeOffset.MinValue;

    public required DateTimeOffset NotAfter { get; init; }

    public MessageKey ToKey() => new()
    {
        Id = Id,
        Secret = Convert.FromBase64String(Secret),
        NotBefore = NotBefore.UtcDateTime,
        NotAfter = NotAfter.UtcDateTime,
    };
}
