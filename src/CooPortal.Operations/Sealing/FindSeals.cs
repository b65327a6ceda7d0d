using CooPortal.Domain.Sealing;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>The company's seals and signatures, and who may hold one.</summary>
public sealed class FindSeals(CooPortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<SealImage>> ListAsync(SealImageKind kind, CancellationToken cancellationToken) =>
        await db.SealImages.AsNoTracking().Where(row => row.Kind == kind).OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Null when the company has none with this id.</summary>
    public Task<SealImage?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.SealImages.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Those who may hold a seal or sign: for seals the card-bound (row 239), for signatures the ID-registered (row 247).</summary>
    public async Task<IReadOnlyList<SealHolder>> HoldersAsync(SealImageKind kind, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var users = await db.Users.AsNoTracking().Where(row => row.EnterpriseId == enterpriseId && !row.IsDisabled)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        if (kind == SealImageKind.Signature)
        {
            return [.. users.Where(user => user.IdNumber is not null).Select(user => new SealHolder { User = user })];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var cards = await db.Cards.AsNoTracking().Where(row => !row.IsDisabled && row.NotAfter > now).OrderBy(row => row.BoundAt).ToListAsync(cancellationToken);
        return
        [
            .. users.Select(user => new SealHolder { User = user, Cards = [.. cards.Where(card => card.UserId == user.Id)] })
                .Where(holder => holder.Cards.Count > 0)
                .OrderByDescending(holder => holder.IsLegalPerson),
        ];
    }
}
