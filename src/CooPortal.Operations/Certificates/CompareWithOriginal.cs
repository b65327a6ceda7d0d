using CooPortal.Domain.Amendments;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>What a certificate says otherwise than the one that it replaces.</summary>
public sealed class CompareWithOriginal(CooPortalDbContext db)
{
    /// <returns>Null when it replaces none, or one that is not there any more.</returns>
    public async Task<IReadOnlyList<CertificateDifference>?> ExecuteAsync(Certificate certificate, CancellationToken cancellationToken)
    {
        if (certificate.OriginalId is not { } originalId)
        {
            return null;
        }

        var original = await db.Certificates.AsNoTracking().WithLines().SingleOrDefaultAsync(row => row.Id == originalId, cancellationToken);
        return original is null ? null : CertificateComparison.Compare(original, certificate, CertificateCatalogue.Get(certificate.TypeCode));
    }
}
