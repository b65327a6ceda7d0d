using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>重新请求归档, after customs did not archive.</summary>
public sealed class RepeatArchiveRequest(CooPortalDbContext db, CustomsOutbox outbox)
{
    /// <returns>The certificate's number; null when the enterprise has no such certificate.</returns>
    /// <exception cref="BrokenRulesException">There is no refused request.</exception>
    public async Task<string?> ExecuteAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        var printedAt = await db.PrintJobs
            .Where(job => job.CertificateId == certificateId && job.State == PrintJobState.Confirmed)
            .MaxAsync(job => job.EndedAt, cancellationToken);
        await ArchiveRequests.EnqueueAsync(outbox, certificate, ArchiveEvent.AskedAgain, certificate.DownloadedAt ?? printedAt ?? certificate.UpdatedAt, cancellationToken);
        try
        {
            await db.SaveAuditedAsync(actor, nameof(RepeatArchiveRequest), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new BrokenRulesException("", "该证书刚刚被其他人操作，请刷新后重试。", nameof(RepeatArchiveRequest));
        }

        return certificate.Number;
    }
}
