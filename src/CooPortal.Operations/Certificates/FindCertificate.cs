using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>A certificate for looking at, with its lines; also one that an agent filed for the actor's enterprise.</summary>
public sealed class FindCertificate(CooPortalDbContext db)
{
    /// <summary>Null when there is none that the actor may see.</summary>
    public Task<Certificate?> ExecuteAsync(Guid id, CancellationToken cancellationToken) =>
        db.Certificates.AsNoTracking().WithLines().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>A certificate for looking at without its goods, which may be thousands: see <see cref="FindGoodsWindow"/>.</summary>
    public Task<Certificate?> WithoutGoodsAsync(Guid id, CancellationToken cancellationToken) =>
        db.Certificates.AsNoTracking().WithoutGoods().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    public Task<int> CountGoodsAsync(Guid id, CancellationToken cancellationToken) => db.CountGoodsAsync(id, cancellationToken);
}
