using System.Diagnostics.CodeAnalysis;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>补录信息查询: the certificates that have been supplemented.</summary>
public sealed class FindSupplements(CooPortalDbContext db)
{
    /// <summary>Last changed first.</summary>
    public Task<KeysetPage<SupplementedProof>> SearchAsync(SupplementFilter filter, ListPlace place, CancellationToken cancellationToken) =>
        KeysetPage<SupplementedProof>.ReadAsync(Matching(filter), row => row.ChangedAt, row => row.Id, place, cancellationToken);

    /// <summary>详情; also of a certificate whose supplements are all deleted.</summary>
    public Task<SupplementedProof?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.SupplementedProofs.AsNoTracking().Include(row => row.Supplements.OrderBy(supplement => supplement.Ordinal)).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Supplements by their ids, for refreshing what is on the screen.</summary>
    public async Task<IReadOnlyList<DeclarationSupplement>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.DeclarationSupplements.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);

    /// <summary>Customs' answers about the supplements of a certificate, newest first.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(Guid proofId, CancellationToken cancellationToken) => await db.Receipts.AsNoTracking()
        .Where(row => row.SubjectKind == SupplementReceipts.Proof && row.SubjectId == proofId)
        .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt)
        .ToListAsync(cancellationToken);

    [SuppressMessage("Globalization", "CA1310", Justification = "Becomes SQL; no culture takes part.")]
    private IQueryable<SupplementedProof> Matching(SupplementFilter filter)
    {
        var rows = db.SupplementedProofs.AsNoTracking().Include(row => row.Supplements).Where(row => row.Supplements.Any());
        if (filter.Source is { } source)
        {
            rows = rows.Where(row => row.Source == source);
        }

        if (Typed.Upper(filter.Number) is { } number)
        {
            rows = rows.Where(row => row.Number.StartsWith(number));
        }

        if (Typed.Upper(filter.TypeCode) is { } type)
        {
            rows = rows.Where(row => row.TypeCode == type);
        }

        if (Typed.Upper(filter.ExporterCode) is { } exporter)
        {
            rows = rows.Where(row => row.ExporterCode.Contains(exporter));
        }

        if (Typed.Upper(filter.DeclarationNumber) is { } declaration)
        {
            rows = rows.Where(row => row.Supplements.Any(supplement => supplement.Numbers.Contains(declaration)));
        }

        if (filter.State is { } state)
        {
            rows = rows.Where(row => row.Supplements.Any(supplement => supplement.State == state));
        }

        if (filter.From is { } from)
        {
            var start = from.StartInChina();
            rows = rows.Where(row => row.ChangedAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = to.AddDays(1).StartInChina();
            rows = rows.Where(row => row.ChangedAt < end);
        }

        return rows;
    }
}
