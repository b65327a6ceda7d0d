using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>删除: unrecoverable; only 暂存 and 退证 (row 74). Receipts and history stay with the audit, the number is not given again.</summary>
public sealed class DeleteCertificate(CooPortalDbContext db, DocumentStore store)
{
    /// <param name="seen">The version that the caller saw; null deletes what is stored.</param>
    /// <returns>The number of what was deleted; null when there is no such certificate (any more).</returns>
    /// <exception cref="EditConflictException">Somebody else changed what the caller saw.</exception>
    public async Task<string?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken, int? seen = null)
    {
        var certificate = await db.FindOwnCertificateAsync(id, actor, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Delete, actor);
        if (seen is { } version && version != certificate.Version)
        {
            throw new EditConflictException(certificate.Version, []);
        }

        var files = certificate.Attachments.ConvertAll(attachment => attachment.FileName);
        db.Certificates.Remove(certificate);
        try
        {
            await db.SaveAuditedAsync(actor, nameof(DeleteCertificate), cancellationToken, certificate.Number);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new BrokenRulesException("", $"证书 {certificate.Number} 刚刚被其他人修改，没有删除。请查看最新内容后再操作。");
        }

        files.ForEach(store.Delete);
        return certificate.Number;
    }
}
