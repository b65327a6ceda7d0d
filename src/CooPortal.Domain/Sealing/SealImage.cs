using System.Linq.Expressions;

namespace CooPortal.Domain.Sealing;

/// <summary>A scanned company seal or declarant's signature. The hash is checked at each drawing (security.md §2).</summary>
public sealed class SealImage : IAudited, IEnterpriseOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public SealImageKind Kind { get; init; }

    /// <summary>印章名称 / 签名名称, unique per enterprise and kind.</summary>
    public required string Name { get; set; }

    /// <summary>印章类型; null for a signature.</summary>
    public SealCategory? Category { get; set; }

    /// <summary>Null for a signature.</summary>
    public StampShape? Shape { get; init; }

    /// <summary>使用人.</summary>
    public required string HolderName { get; set; }

    /// <summary>Account of the holder: the card-bound 印章操作员, or the 签名申报员.</summary>
    public Guid? HolderUserId { get; set; }

    /// <summary>PNG as re-encoded by the server, paper transparent; encrypted at rest.</summary>
    public required byte[] Png { get; init; }

    /// <summary>SHA-256 of the PNG bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>mm</summary>
    public decimal WidthMm { get; init; }

    /// <summary>mm</summary>
    public decimal HeightMm { get; init; }

    /// <summary>起始日期, in China.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>结束日期, the last day, in China.</summary>
    public DateOnly ValidTo { get; set; }

    /// <summary>启用 / 停用.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>默认印章 / 默认签名.</summary>
    public bool IsDefault { get; set; }

    /// <summary>What the legal-person card signed; null for signatures, which the manual saves without it, and in demo data.</summary>
    public CardStatement? Statement { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Last 修改, 停用 or 启用; row 252 compares it with the last refresh.</summary>
    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Enabled and in its period of validity: may be authorised and drawn.</summary>
    public static Expression<Func<SealImage, bool>> UsableOn(DateOnly day) => image => image.IsEnabled && image.ValidFrom <= day && day <= image.ValidTo;
}
