using CooPortal.Domain.Transparency;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>The events of issued certificates as a sealed log; its leaves are commitments.</summary>
public sealed class IssuanceLog(CooPortalDbContext db) : SealedLog(db)
{
    public override LogName Name => LogName.Issuance;

    public override string Title => "issuance-log";

    public override async Task<IReadOnlyList<SealedRow>> UnsealedAsync(DateTime since, int most, CancellationToken cancellationToken) =>
    [
        .. (await Db.IssuanceEvents.InEveryEnterprise().AsNoTracking()
            .Where(row => row.At >= since && !Leaves.Any(leaf => leaf.SubjectId == row.Id))
            .OrderBy(row => row.At).ThenBy(row => row.Id)
            .Take(most).ToListAsync(cancellationToken)).Select(Row),
    ];

    public override async Task<IReadOnlyList<SealedRow>> RowsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        [.. (await Db.IssuanceEvents.InEveryEnterprise().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken)).Select(Row)];

    private static SealedRow Row(IssuanceEvent row) => new(row.Id, row.At, row.Commitment);
}
