using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The user withdraws a job that has not been begun.</summary>
public sealed class CancelPrintJob(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>False when the enterprise has no such job.</returns>
    /// <exception cref="BrokenRulesException">The document may be on its way to the printer.</exception>
    public Task<bool> ExecuteAsync(Guid jobId, Actor actor, CancellationToken cancellationToken) =>
        db.MoveAsync(() => WithdrawAsync(jobId, actor, cancellationToken));

    private async Task<bool> WithdrawAsync(Guid jobId, Actor actor, CancellationToken cancellationToken)
    {
        var job = await db.PrintJobs.SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
        if (job is null)
        {
            return false;
        }

        var certificate = await db.Certificates.SingleAsync(row => row.Id == job.CertificateId, cancellationToken);
        job.Withdraw(clock.GetUtcNow().UtcDateTime);
        PaperTrail.Follow(certificate, job, before: false);
        await db.SaveAuditedAsync(actor, nameof(CancelPrintJob), cancellationToken);
        return true;
    }
}
