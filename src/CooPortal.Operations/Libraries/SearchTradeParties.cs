using CooPortal.Domain.Accounts;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Finds entries of 出口商维护, 进口商维护 or 生产商维护.</summary>
public sealed class SearchTradeParties(CooPortalDbContext db, TimeProvider clock)
{
    public async Task<LibraryResult<TradeParty>> ExecuteAsync(TradePartyKind kind, string? sought, CancellationToken cancellationToken)
    {
        var found = db.TradeParties.AsNoTracking().Where(row => row.Kind == kind);
        foreach (var word in LibrarySearchText.Words(sought))
        {
            found = found.Where(row => row.SearchText.Contains(word));
        }

        return LibraryResult<TradeParty>.Of(await found.OrderBy(row => row.ShortName).Take(LibraryResult<TradeParty>.Most + 1).ToListAsync(cancellationToken));
    }

    /// <summary>The entry that an undo would bring back now; null when there is none.</summary>
    public Task<TradeParty?> DeletedAsync(TradePartyKind kind, Actor actor, CancellationToken cancellationToken) =>
        db.LookAtKeptAsync<TradeParty>(kind.ToString(), actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
}
