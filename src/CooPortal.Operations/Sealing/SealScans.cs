using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using CooPortal.Operations.Sealing.Scanning;
using CooPortal.Pdf.Images;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>Uploads in progress, and the pixels that the browser sends of them.</summary>
internal static class SealScans
{
    // pictures are large: two at a time are measured, the others wait
    private static readonly SemaphoreSlim Table = new(2);

    /// <exception cref="BrokenRulesException">not there, somebody else's, or out of time</exception>
    public static async Task<SealScan> FindScanAsync(this CooPortalDbContext db, Guid id, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        LegalPersonGate.Require(actor);
        var scan = await db.SealScans.SingleOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, cancellationToken);
        return scan is not null && scan.ExpiresAt > now
            ? scan
            : throw new BrokenRulesException("Picture", "上传已超时，请重新选择图片。");
    }

    /// <summary>Decodes a PNG made by the browser and works on it, when it is this one's turn.</summary>
    /// <exception cref="ScanRefusedException">too large, damaged, or refused by the work</exception>
    public static async Task<T> MeasureAsync<T>(byte[] png, int mostPixels, Func<Raster, T> work, CancellationToken cancellationToken)
    {
        await Table.WaitAsync(cancellationToken);
        try
        {
            return work(Decode(png, mostPixels));
        }
        finally
        {
            Table.Release();
        }
    }

    private static Raster Decode(byte[] png, int mostPixels)
    {
        try
        {
            return Png.Decode(png, mostPixels);
        }
        catch (UnacceptableImageException refused)
        {
            throw new ScanRefusedException(ScanProblem.Damaged, $"浏览器读出的图片无法使用，文件可能已损坏，或文件头与内容不符。请重新扫描；若仍不成功，请换用最新版 Chrome 或 Edge 浏览器。（{refused.Message}）");
        }
    }
}
