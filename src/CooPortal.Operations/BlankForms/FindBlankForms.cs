using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.BlankForms;

/// <summary>Reads the forms of a company.</summary>
public sealed class FindBlankForms(CooPortalDbContext db)
{
    public const int PageSize = 20;

    /// <summary>【查询】: one page, last changed first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<BlankForm> Rows, int Total)> SearchAsync(BlankFormFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = Matching(filter);
        return (
            await rows.OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            await rows.CountAsync(cancellationToken));
    }

    public Task<BlankForm?> FindAsync(Guid id, CancellationToken cancellationToken) => db.BlankForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    public async Task<IReadOnlyList<BlankForm>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.BlankForms.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);

    /// <summary>空白证单回执, newest first.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(Guid formId, CancellationToken cancellationToken) => await db.Receipts.AsNoTracking()
        .Where(row => row.SubjectKind == BlankFormReceipts.Form && row.SubjectId == formId)
        .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt)
        .ToListAsync(cancellationToken);

    /// <summary>未使用的空白证单, those issued first before the others.</summary>
    /// <param name="number">One number exactly; empty for all.</param>
    /// <param name="except">Numbers that are on the screen already.</param>
    public async Task<IReadOnlyList<BlankForm>> InStockAsync(
        string typeCode, BlankFormHolder holder, string number, IReadOnlyCollection<string> except, int most, CancellationToken cancellationToken) =>
        await InStock(typeCode, holder)
            .Where(row => (number == "" || row.Number == number) && !except.Contains(row.Number))
            .OrderBy(row => row.IssuedOn).ThenBy(row => row.Number)
            .Take(most).ToListAsync(cancellationToken);

    public Task<int> CountInStockAsync(string typeCode, BlankFormHolder holder, CancellationToken cancellationToken) => InStock(typeCode, holder).CountAsync(cancellationToken);

    private IQueryable<BlankForm> InStock(string typeCode, BlankFormHolder holder) =>
        db.BlankForms.AsNoTracking().Where(row => row.TypeCode == typeCode && row.Holder == holder && row.State == BlankFormState.InStock);

    private IQueryable<BlankForm> Matching(BlankFormFilter filter)
    {
        var rows = filter.State is { } state
            ? db.BlankForms.AsNoTracking().Where(row => row.State == state)
            : db.BlankForms.AsNoTracking().Where(row => row.State != BlankFormState.InStock);
        if (BlankFormNumber.Tidy(filter.Number) is { Length: > 0 } number)
        {
            rows = rows.Where(row => row.Number.Contains(number));
        }

        if (!string.IsNullOrWhiteSpace(filter.TypeCode))
        {
            rows = rows.Where(row => row.TypeCode == filter.TypeCode);
        }

        if (BlankFormNumber.Tidy(filter.CertificateNumber) is { Length: > 0 } certificate)
        {
            rows = rows.Where(row => row.CertificateNumber.Contains(certificate));
        }

        if (filter.Holder is { } holder)
        {
            rows = rows.Where(row => row.Holder == holder);
        }

        if (filter.IssuedFrom is { } from)
        {
            rows = rows.Where(row => row.IssuedOn >= from);
        }

        if (filter.IssuedTo is { } to)
        {
            rows = rows.Where(row => row.IssuedOn <= to);
        }

        return rows;
    }
}
