using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Sealing;

/// <summary>The form of 新增 and 修改.</summary>
public sealed record SealInput
{
    public required SealImageKind Kind { get; init; }

    /// <summary>The record to change; null for a new one.</summary>
    public Guid? SealId { get; init; }

    /// <summary>Of the record to change.</summary>
    public int Version { get; init; }

    /// <summary>The accepted upload; of a new one only.</summary>
    public Guid? ScanId { get; init; }

    /// <summary>印章操作员 / 签名申报员.</summary>
    public Guid? HolderUserId { get; init; }

    public string? Name { get; init; }

    public SealCategory? Category { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }
}
