using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.Forms;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>The picture of a saved seal or signature, or of one's own upload in progress.</summary>
public sealed class FindSealPicture(CooPortalDbContext db)
{
    /// <returns>Null when there is none with this id.</returns>
    public async Task<(SealImageKind Kind, StampPicture Picture)?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.SealImages.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } image)
        {
            return (image.Kind, new StampPicture(image.Png, (double)image.WidthMm, (double)image.HeightMm));
        }

        return await ScanAsync(id, actor, cancellationToken) is { } scan ? (scan.Kind, new StampPicture(scan.Png, (double)scan.WidthMm, (double)scan.HeightMm)) : null;
    }

    /// <summary>One's own accepted upload; null when there is none with this id.</summary>
    public async Task<SealScan?> ScanAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        await db.SealScans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, cancellationToken) is { IsAccepted: true } scan ? scan : null;
}
