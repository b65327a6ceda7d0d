using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Sealing.Scanning;

namespace CooPortal.Operations.Sealing;

/// <summary>选择印章, second step: finds the stamp on a small picture of the sheet, so that only its part is sent in full.</summary>
public sealed class LocateStamp(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>Longest side of the small picture, pixels.</summary>
    public const int OverviewSide = 1200;

    /// <param name="overview">PNG of the whole sheet, reduced.</param>
    /// <returns>The part to send, in pixels of the sheet.</returns>
    /// <exception cref="ScanRefusedException">no stamp to be used there, and what to do</exception>
    public async Task<PixelBox> ExecuteAsync(Guid scanId, byte[] overview, Actor actor, CancellationToken cancellationToken)
    {
        var scan = await db.FindScanAsync(scanId, actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var perMm = (double)scan.PixelsPerMm;
        var sheet = new ScanSheet { Width = scan.SheetWidth, Height = scan.SheetHeight, PixelsPerMm = perMm, PixelsPerMmDown = perMm };
        return await SealScans.MeasureAsync(overview, OverviewSide * OverviewSide, picture => StampReader.Locate(picture, sheet, scan.Kind), cancellationToken);
    }
}
