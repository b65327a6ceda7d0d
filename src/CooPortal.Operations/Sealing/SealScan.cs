using CooPortal.Domain;
using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Sealing;

/// <summary>A scanned sheet on its way to a seal or signature: what its file says, later the picture cut out of it. Kept for an hour.</summary>
public sealed class SealScan : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>Who uploads; nobody else may go on with it.</summary>
    public Guid UserId { get; init; }

    public SealImageKind Kind { get; init; }

    /// <summary>Pixels across, as the original file's header says.</summary>
    public int SheetWidth { get; init; }

    /// <summary>Pixels down.</summary>
    public int SheetHeight { get; init; }

    /// <summary>Across; from the original file.</summary>
    public decimal PixelsPerMm { get; init; }

    /// <summary>The picture cut out and re-encoded; empty until it has been accepted.</summary>
    public byte[] Png { get; set; } = [];

    /// <summary>SHA-256 of the PNG bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Null for a signature.</summary>
    public StampShape? Shape { get; set; }

    /// <summary>mm</summary>
    public decimal WidthMm { get; set; }

    /// <summary>mm</summary>
    public decimal HeightMm { get; set; }

    public DateTime ExpiresAt { get; init; }

    public bool IsAccepted => Png.Length > 0;
}
