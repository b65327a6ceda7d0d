using CooPortal.Domain.Sealing;
using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>A stamp taken off a scanned sheet.</summary>
public sealed record StampImage
{
    /// <summary>Exactly the stamp, paper transparent.</summary>
    public required Raster Picture { get; init; }

    /// <summary>Null for a signature.</summary>
    public required StampShape? Shape { get; init; }

    /// <summary>mm, to a tenth.</summary>
    public required decimal WidthMm { get; init; }

    /// <summary>mm, to a tenth.</summary>
    public required decimal HeightMm { get; init; }
}
