using CooPortal.Domain.Sealing;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>Loads 印章签名授权 of the session's company.</summary>
public sealed class FindSealSheet(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="tracked">True for verbs that change what they find.</param>
    public async Task<SealSheet> ExecuteAsync(CancellationToken cancellationToken, bool tracked = false)
    {
        var images = tracked ? db.SealImages : db.SealImages.AsNoTracking();
        return new SealSheet
        {
            Images = await images.OrderBy(row => row.Kind).ThenByDescending(row => row.CreatedAt).ThenBy(row => row.Name).ToListAsync(cancellationToken),
            Today = clock.TodayInChina(),
            Last = await LastAsync(cancellationToken),
            InForce = await db.SealAuthorisations.AsNoTracking()
                .Where(row => row.Status == SealAuthorisationStatus.Authorised)
                .OrderByDescending(row => row.Round)
                .FirstOrDefaultAsync(cancellationToken),
        };
    }

    /// <summary>The newest authorisation; null before the first.</summary>
    public Task<SealAuthorisation?> LastAsync(CancellationToken cancellationToken) =>
        db.SealAuthorisations.AsNoTracking().OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);
}
