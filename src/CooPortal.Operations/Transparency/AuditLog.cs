using System.Globalization;
using System.Text;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Transparency;

/// <summary>The audit trail as a sealed log.</summary>
public sealed class AuditLog(CooPortalDbContext db) : SealedLog(db)
{
    private const string Form = "coo-audit/1";

    public override LogName Name => LogName.Audit;

    public override string Title => "audit-log";

    public override async Task<IReadOnlyList<SealedRow>> UnsealedAsync(DateTime since, int most, CancellationToken cancellationToken) =>
    [
        .. (await Db.AuditEntries.AsNoTracking()
            .Where(row => row.At >= since && !Leaves.Any(leaf => leaf.SubjectId == row.Id))
            .OrderBy(row => row.At).ThenBy(row => row.Id)
            .Take(most).ToListAsync(cancellationToken)).Select(Row),
    ];

    public override async Task<IReadOnlyList<SealedRow>> RowsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        [.. (await Db.AuditEntries.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken)).Select(Row)];

    private static SealedRow Row(AuditEntry row) => new(row.Id, row.At, DataOf(row));

    /// <summary>Every column with its length before it, so that no text can move from one column into the next. Times to the microsecond: not every engine keeps more.</summary>
    private static byte[] DataOf(AuditEntry row)
    {
        string[] columns =
        [
            Form, row.Id.ToString("D"), row.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture), row.ActorUserId?.ToString("D") ?? "", row.ActorName,
            row.EnterpriseId?.ToString("D") ?? "", row.Action, row.SubjectType, row.SubjectId?.ToString("D") ?? "", row.Reason, row.Changes,
        ];
        var text = new StringBuilder();
        foreach (var column in columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(column)}:{column},");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
