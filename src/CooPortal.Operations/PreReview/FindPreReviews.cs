using CooPortal.Domain.Certificates;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.PreReview;

/// <summary>Reads the products of a company.</summary>
public sealed class FindPreReviews(CooPortalDbContext db)
{
    public const int PageSize = 20;

    /// <summary>【查询】: one page, last saved first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<PreReviewProduct> Rows, int Total)> SearchAsync(PreReviewFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = Matching(filter);
        return (
            await rows.OrderByDescending(row => row.SavedAt).ThenByDescending(row => row.Key).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            await rows.CountAsync(cancellationToken));
    }

    public Task<PreReviewProduct?> FindAsync(Guid id, CancellationToken cancellationToken) => db.PreReviewProducts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    public async Task<IReadOnlyList<PreReviewProduct>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.PreReviewProducts.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Key).ToListAsync(cancellationToken);

    /// <summary>Customs has a request of the company.</summary>
    public Task<bool> IsOccupiedAsync(CancellationToken cancellationToken) => db.PreReviewDesks.AnyAsync(row => row.PendingProductId != null, cancellationToken);

    /// <summary>查看回执, newest first.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(Guid productId, CancellationToken cancellationToken) => await db.Receipts.AsNoTracking()
        .Where(row => row.SubjectKind == PreReviewReceipts.Product && row.SubjectId == productId)
        .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt)
        .ToListAsync(cancellationToken);

    private IQueryable<PreReviewProduct> Matching(PreReviewFilter filter)
    {
        var rows = db.PreReviewProducts.AsNoTracking();
        if (Tidy(filter.Name) is { } name)
        {
            rows = rows.Where(row => row.NameZh.Contains(name));
        }

        if (Tidy(filter.HsCode) is { } code)
        {
            rows = rows.Where(row => row.HsCode.StartsWith(code));
        }

        if (Tidy(filter.Key) is { } key)
        {
            rows = rows.Where(row => row.Key.Contains(key));
        }

        if (filter.Status is not null || filter.Audit is not null)
        {
            var states = Enum.GetValues<PreReviewState>()
                .Where(state => (filter.Status is null || state.Status() == filter.Status) && (filter.Audit is null || state.Audit() == filter.Audit))
                .ToList();
            rows = rows.Where(row => states.Contains(row.State));
        }

        if (filter.From is { } from)
        {
            var start = from.StartInChina();
            rows = rows.Where(row => row.SubmittedAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = to.AddDays(1).StartInChina();
            rows = rows.Where(row => row.SubmittedAt < end);
        }

        return rows;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
