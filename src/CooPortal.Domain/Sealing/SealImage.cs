namespace CooPortal.Domain.Sealing;

/// <summary>A scanned company seal or declarant's signature. The hash is checked at each drawing (security.md §2).</summary>
public sealed class SealImage : IAudited, IEnterpriseOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public SealImageKind Kind { get; init; }

    /// <summary>印章名称 / 签名名称, unique per enterprise.</summary>
    public required string Name { get; set; }

    /// <summary>使用人.</summary>
    public required string HolderName { get; set; }

    public Guid? HolderUserId { get; init; }

    /// <summary>PNG as re-encoded by the server; encrypted at rest.</summary>
    public required byte[] Png { get; init; }

    /// <summary>SHA-256 of the PNG bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>mm</summary>
    public decimal WidthMm { get; init; }

    /// <summary>mm</summary>
    public decimal HeightMm { get; init; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly ValidTo { get; set; }

    /// <summary>启用 / 停用.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>默认印章 / 默认签名.</summary>
    public bool IsDefault { get; set; }

    /// <summary>The legal-person card's signature over the seal statement; null only in demo data.</summary>
    public byte[]? CardSignature { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }
}
