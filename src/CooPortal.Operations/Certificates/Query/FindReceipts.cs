using CooPortal.Operations.Checking;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>Reads what customs and the channel answered about one certificate.</summary>
public sealed class FindReceipts(CooPortalDbContext db, CheckCodes codes)
{
    /// <summary>Null when the caller has no such certificate. The same text of one sender and time is shown once (security.md §5).</summary>
    public async Task<CertificateReceipts?> ExecuteAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.AsNoTracking()
            .Where(row => row.Id == certificateId)
            .Select(row => new { row.Number, row.TypeCode, row.Status, row.DeclaredAt })
            .FirstOrDefaultAsync(cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        // the certificate decided who may read: filer and exporter both do, the rows are the filer's
        var receipts = await db.Receipts.InEveryEnterprise().AsNoTracking()
            .Where(row => row.SubjectId == certificateId)
            .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt)
            .ToListAsync(cancellationToken);
        var history = await db.StatusChanges.InEveryEnterprise().AsNoTracking()
            .Where(row => row.CertificateId == certificateId)
            .OrderByDescending(row => row.At)
            .ToListAsync(cancellationToken);
        return new CertificateReceipts
        {
            CertificateId = certificateId,
            Number = certificate.Number,
            TypeCode = certificate.TypeCode,
            Status = certificate.Status,
            DeclaredAt = certificate.DeclaredAt,
            CheckCode = certificate.DeclaredAt is null ? null : codes.Of(certificateId),
            Receipts = [.. receipts.DistinctBy(row => (row.Round, row.Time, row.Sender, row.Kind, row.Text))],
            History = history,
        };
    }
}
