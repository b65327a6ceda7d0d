using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Audit;

/// <summary>Reads the audit trail, newest first, page by page.</summary>
public sealed class FindAuditTrail(CooPortalDbContext db)
{
    public const int PageSize = 50;

    /// <param name="before">Last line of the page before; null for the first page.</param>
    /// <returns>One line more than a page when there are more.</returns>
    public async Task<IReadOnlyList<AuditEntry>> ExecuteAsync(AuditFilter filter, Guid? before, CancellationToken cancellationToken)
    {
        var rows = Where(filter);
        if (before is { } id && await db.AuditEntries.AsNoTracking().Where(row => row.Id == id).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellationToken) is { } at)
        {
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        }

        return await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    /// <summary>The verbs that occur, for a choice.</summary>
    public Task<List<string>> ActionsAsync(CancellationToken cancellationToken) =>
        db.AuditEntries.Select(row => row.Action).Distinct().OrderBy(action => action).ToListAsync(cancellationToken);

    private IQueryable<AuditEntry> Where(AuditFilter filter)
    {
        var rows = db.AuditEntries.AsNoTracking();
        rows = filter.WithForeignAttempts ? rows : rows.Where(row => row.Action != RecordForeignAttempt.Action);
        rows = filter.ActorUserId is { } actor ? rows.Where(row => row.ActorUserId == actor) : rows;
        rows = filter.EnterpriseId is { } enterprise ? rows.Where(row => row.EnterpriseId == enterprise) : rows;
        rows = string.IsNullOrWhiteSpace(filter.ActorName) ? rows : rows.Where(row => row.ActorName.Contains(filter.ActorName.Trim()));
        rows = string.IsNullOrWhiteSpace(filter.Action) ? rows : rows.Where(row => row.Action == filter.Action);
        rows = filter.SubjectId is { } subject ? rows.Where(row => row.SubjectId == subject) : rows;
        rows = filter.From is { } from ? rows.Where(row => row.At >= from) : rows;
        return filter.To is { } to ? rows.Where(row => row.At < to) : rows;
    }
}
