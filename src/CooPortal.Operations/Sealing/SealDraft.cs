using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Sealing;

/// <summary>A seal or signature as it would be saved: checked, not yet signed.</summary>
public sealed record SealDraft
{
    /// <summary>Id of the record, new or known.</summary>
    public required Guid Id { get; init; }

    public required SealImageKind Kind { get; init; }

    public required string Name { get; init; }

    public SealCategory? Category { get; init; }

    public StampShape? Shape { get; init; }

    public required SealHolder Holder { get; init; }

    public required byte[] Png { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>mm</summary>
    public required decimal WidthMm { get; init; }

    /// <summary>mm</summary>
    public required decimal HeightMm { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    /// <summary>The record that is changed; null for a new one.</summary>
    public SealImage? Known { get; init; }
}
