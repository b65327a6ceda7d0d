using CooPortal.Domain;

namespace CooPortal.Operations.Docking;

/// <summary>对接密钥: by which a program of an enterprise is known. People see its secret once.</summary>
public sealed class DockingKey : IAudited, IEnterpriseOwned
{
    public const int LongestName = 50;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public DockingKeyKind Kind { get; init; }

    /// <summary>What the key may do over the REST API; a key that signs messages has none.</summary>
    public RestScopes Scopes { get; init; }

    /// <summary>Name of the key in envelopes, beginning of a bearer token; no secret.</summary>
    public required string KeyId { get; init; }

    /// <summary>What the administrator calls it: which system uses it.</summary>
    public required string Name { get; init; }

    /// <summary>Encrypted at rest. Of a signing key the 32 bytes, because the portal signs with them too; of a bearer key their SHA-256.</summary>
    public required byte[] Secret { get; init; }

    public DateTime CreatedAt { get; init; }

    public required string CreatedByName { get; init; }

    public DateTime NotAfter { get; init; }

    public DateTime? RevokedAt { get; set; }

    public string? RevokedByName { get; set; }

    /// <summary>To the minute.</summary>
    public DateTime? LastUsedAt { get; set; }

    public bool IsValidAt(DateTime utc) => RevokedAt is null && utc < NotAfter;
}
