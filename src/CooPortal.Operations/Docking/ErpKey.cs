using CooPortal.Domain;

namespace CooPortal.Operations.Docking;

/// <summary>对接密钥: the secret by which an enterprise's ERP signs. The portal keeps it encrypted, because it must sign with it too; people see it once.</summary>
public sealed class ErpKey : IAudited, IEnterpriseOwned
{
    public const int LongestName = 50;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>Name of the key in envelopes; no secret.</summary>
    public required string KeyId { get; init; }

    /// <summary>What the administrator calls it: which system uses it.</summary>
    public required string Name { get; init; }

    /// <summary>32 bytes; encrypted at rest.</summary>
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
