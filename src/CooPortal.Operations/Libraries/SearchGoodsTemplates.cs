using CooPortal.Domain.Accounts;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Finds entries of 货物维护.</summary>
public sealed class SearchGoodsTemplates(CooPortalDbContext db, TimeProvider clock)
{
    public async Task<LibraryResult<GoodsTemplate>> ExecuteAsync(string? sought, CancellationToken cancellationToken)
    {
        var found = db.GoodsTemplates.AsNoTracking();
        foreach (var word in LibrarySearchText.Words(sought))
        {
            found = found.Where(row => row.SearchText.Contains(word));
        }

        return LibraryResult<GoodsTemplate>.Of(await found.OrderBy(row => row.HsCode).ThenBy(row => row.Id).Take(LibraryResult<GoodsTemplate>.Most + 1).ToListAsync(cancellationToken));
    }

    /// <summary>The entry that an undo would bring back now; null when there is none.</summary>
    public Task<GoodsTemplate?> DeletedAsync(Actor actor, CancellationToken cancellationToken) =>
        db.LookAtKeptAsync<GoodsTemplate>(nameof(GoodsTemplate), actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
}
