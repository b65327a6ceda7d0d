using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Sealing.Scanning;
using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing;

/// <summary>选择印章, third step: measures the stamp in full resolution and keeps it without its paper, encoded by us.</summary>
public sealed class CutOutStamp(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>A stamp of 55 mm at 600 dpi with its paper has five million.</summary>
    private const int MostPixels = 16_000_000;

    /// <param name="part">PNG of the part that <see cref="LocateStamp"/> named, unscaled.</param>
    /// <exception cref="ScanRefusedException">not to be used, and what to do</exception>
    public async Task<SealScan> ExecuteAsync(Guid scanId, byte[] part, Actor actor, CancellationToken cancellationToken)
    {
        var scan = await db.FindScanAsync(scanId, actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var stamp = await SealScans.MeasureAsync(part, MostPixels, picture => StampReader.Read(picture, (double)scan.PixelsPerMm, scan.Kind), cancellationToken);
        scan.Png = Png.Encode(stamp.Picture);
        scan.Sha256 = Convert.ToHexStringLower(SHA256.HashData(scan.Png));
        scan.Shape = stamp.Shape;
        (scan.WidthMm, scan.HeightMm) = (stamp.WidthMm, stamp.HeightMm);
        await db.SaveChangesAsync(cancellationToken);
        return scan;
    }
}
