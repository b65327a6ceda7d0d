using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Certificates;
using CooPortal.Forms;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Documents;

/// <summary>Puts a rendered form into the store, once for each certificate, round and kind.</summary>
public sealed class StoreDocument(CooPortalDbContext db, DocumentStore store, TimeProvider clock)
{
    /// <summary>Whether the document is there already, so that it need not be rendered.</summary>
    public Task<bool> IsStoredAsync(Certificate certificate, DocumentKind kind, CancellationToken cancellationToken)
    {
        var id = IdOf(certificate.Id, certificate.DeclarationRound, kind);
        return db.StoredDocuments.InEveryEnterprise().AnyAsync(row => row.Id == id, cancellationToken);
    }

    /// <param name="input">What was rendered.</param>
    /// <param name="bare">The file without its signature, that a rendering from the record is compared with.</param>
    /// <param name="authorisationId">Of an original: the authorisation whose seal and signature it bears.</param>
    public async Task ExecuteAsync(CertificateFormInput input, RenderedForm form, byte[] bare, Guid? authorisationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (certificate, kind) = (input.Certificate, input.Kind);
        var (fileName, sha256) = await store.WriteAsync(form.Pdf, cancellationToken);
        db.StoredDocuments.Add(new StoredDocument
        {
            Id = IdOf(certificate.Id, certificate.DeclarationRound, kind),
            EnterpriseId = certificate.FilerEnterpriseId,
            CertificateId = certificate.Id,
            Round = certificate.DeclarationRound,
            Kind = kind,
            FileName = fileName,
            Sha256 = sha256,
            Length = form.Pdf.Length,
            Pages = form.Pages,
            UnsignedSha256 = Convert.ToHexStringLower(SHA256.HashData(bare)),
            SealAuthorisationId = authorisationId,
            QrPayload = input.QrPayload,
            Renderer = RenderedForm.Renderer,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    // The key says which document it is: of two runs of one job that overlap, the second fails on it and finds the first one's file next time.
    private static Guid IdOf(Guid certificateId, int round, DocumentKind kind) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{certificateId:N}:{round}:{kind}")).AsSpan(0, 16));
}
