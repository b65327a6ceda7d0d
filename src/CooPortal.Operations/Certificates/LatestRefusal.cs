using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>Customs' last answer to a certificate that is to be corrected.</summary>
public sealed class LatestRefusal(CooPortalDbContext db)
{
    /// <returns>Null unless the certificate waits for correction.</returns>
    public async Task<Receipt?> ExecuteAsync(Certificate certificate, CancellationToken cancellationToken) =>
        certificate.Status is CertificateStatus.Returned or CertificateStatus.SendFailed
            ? await db.Receipts.AsNoTracking()
                .Where(row => row.SubjectId == certificate.Id && row.SubjectKind == nameof(Certificate) && row.Applied && row.Round == certificate.DeclarationRound)
                .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt)
                .FirstOrDefaultAsync(cancellationToken)
            : null;
}
