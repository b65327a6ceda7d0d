using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Attachments;

/// <summary>The attachments of certificates that the session may see.</summary>
public sealed class FindAttachments(CooPortalDbContext db, DocumentStore store)
{
    /// <returns>Null when the session sees no such certificate.</returns>
    public async Task<CertificateAttachments?> ExecuteAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        // The certificate decides who may see: filer and exporter both do, the rows are the filer's.
        var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken);
        return certificate is null ? null : new CertificateAttachments(certificate, await db.Attachments.InEveryEnterprise().AsNoTracking()
            .Where(row => row.CertificateId == certificateId)
            .OrderBy(row => row.UploadedAt)
            .ToListAsync(cancellationToken));
    }

    /// <summary>The file's bytes as they were uploaded.</summary>
    /// <exception cref="InvalidDataException">The file was changed since it was stored.</exception>
    public Task<byte[]> ReadAsync(Attachment attachment, CancellationToken cancellationToken) => store.ReadAsync(attachment.FileName, attachment.Sha256, cancellationToken);
}
