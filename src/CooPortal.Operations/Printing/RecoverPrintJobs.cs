using CooPortal.Domain.Accounts;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Ended leases go back into the queue, where nothing can have been sent; agents silent for 15 minutes leave an unclear outcome.</summary>
public sealed class RecoverPrintJobs(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>How many jobs moved.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var silentSince = now - PrintJob.LongestSilence;
        var due = await db.PrintJobs.InEveryEnterprise()
            .Where(row => (row.State == PrintJobState.Leased && row.LeaseUntil <= now)
                || ((row.State == PrintJobState.Sending || row.State == PrintJobState.Printing) && row.LastReportAt <= silentSince))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var moved = 0;
        foreach (var id in due)
        {
            moved += await RecoverAsync(id, now, cancellationToken) ? 1 : 0;
        }

        return moved;
    }

    private async Task<bool> RecoverAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var job = await db.PrintJobs.InEveryEnterprise().SingleAsync(row => row.Id == id, cancellationToken);
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == job.CertificateId, cancellationToken);
        var before = PaperTrail.MayBeOnPaper(job);
        if (!job.Requeue(now) && !job.FallSilent(now))
        {
            return false;
        }

        PaperTrail.Follow(certificate, job, before);
        try
        {
            await db.SaveAuditedAsync(Actor.System("打印恢复"), nameof(RecoverPrintJobs), cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The agent spoke after all.
            return false;
        }
    }
}
