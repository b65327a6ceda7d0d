using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The user answers whether the original was printed. 是 asks customs to archive in the same transaction; 否 archives nothing.</summary>
public sealed class AnswerPrintJob(CooPortalDbContext db, CustomsOutbox outbox, TimeProvider clock)
{
    /// <returns>The certificate of the job; null when the enterprise has no such job.</returns>
    /// <exception cref="BrokenRulesException">There is nothing to answer, or it was answered before.</exception>
    public Task<Guid?> ExecuteAsync(Guid jobId, bool printed, Actor actor, CancellationToken cancellationToken) =>
        db.MoveAsync(() => AnswerAsync(jobId, printed, actor, cancellationToken));

    private async Task<Guid?> AnswerAsync(Guid jobId, bool printed, Actor actor, CancellationToken cancellationToken)
    {
        var job = await db.PrintJobs.SingleOrDefaultAsync(row => row.Id == jobId && row.Content == PrintContent.Original, cancellationToken);
        if (job is null)
        {
            return null;
        }

        var certificate = await db.Certificates.SingleAsync(row => row.Id == job.CertificateId, cancellationToken);
        job.Answer(printed, actor.UserId!.Value, clock.GetUtcNow().UtcDateTime);
        PaperTrail.Follow(certificate, job, before: true);
        if (printed)
        {
            await ArchiveRequests.EnqueueAsync(outbox, certificate, ArchiveEvent.PrintConfirmed, job.EndedAt!.Value, cancellationToken);
        }

        await db.SaveAuditedAsync(actor, nameof(AnswerPrintJob), cancellationToken, printed ? "是" : "否");
        return certificate.Id;
    }
}
