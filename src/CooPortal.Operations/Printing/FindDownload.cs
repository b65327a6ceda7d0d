using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The bytes of an original that was downloaded before (<see cref="DownloadOriginal"/>).</summary>
public sealed class FindDownload(CooPortalDbContext db, FindDocument documents)
{
    /// <returns>Number and bytes; null when the enterprise has no such certificate or never downloaded it.</returns>
    public async Task<(string Number, byte[] Pdf)?> ExecuteAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        var number = await db.Certificates.AsNoTracking()
            .Where(row => row.Id == certificateId && row.DownloadedAt != null)
            .Select(row => row.Number)
            .SingleOrDefaultAsync(cancellationToken);
        return number is not null && await documents.ExecuteAsync(certificateId, DocumentKind.Original, cancellationToken) is { } original
            ? (number, await documents.ReadAsync(original, cancellationToken))
            : null;
    }
}
