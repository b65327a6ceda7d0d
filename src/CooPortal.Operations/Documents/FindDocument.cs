using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Documents;

/// <summary>The stored documents of certificates that the session may see; the bytes are those that were stored, or nothing.</summary>
public sealed class FindDocument(CooPortalDbContext db, DocumentStore store)
{
    /// <summary>The document of the certificate's present round; null when there is none (yet).</summary>
    public async Task<StoredDocument?> ExecuteAsync(Guid certificateId, DocumentKind kind, CancellationToken cancellationToken)
    {
        // The certificate decides who may see: filer and exporter both do, the row is the filer's.
        var certificate = await db.Certificates.AsNoTracking()
            .Where(row => row.Id == certificateId)
            .Select(row => new { row.Id, row.DeclarationRound })
            .SingleOrDefaultAsync(cancellationToken);
        return certificate is null ? null : await db.StoredDocuments.InEveryEnterprise().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CertificateId == certificate.Id && row.Round == certificate.DeclarationRound && row.Kind == kind, cancellationToken);
    }

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidDataException">The file was changed since it was stored.</exception>
    public Task<byte[]> ReadAsync(StoredDocument document, CancellationToken cancellationToken) => store.ReadAsync(document, cancellationToken);
}
