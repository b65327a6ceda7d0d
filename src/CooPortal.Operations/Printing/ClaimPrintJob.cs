using CooPortal.Domain.Printing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Leases the oldest job queued for a device. A job whose right was withdrawn meanwhile is cancelled instead.</summary>
public sealed class ClaimPrintJob(CooPortalDbContext db, PrintRightsOfJob rights, TimeProvider clock)
{
    /// <returns>The leased job with the attempt's token; null when there is none.</returns>
    public async Task<ClaimedJob?> ExecuteAsync(PrintAgentDevice device, CancellationToken cancellationToken)
    {
        while (await db.PrintJobs.InEveryEnterprise()
            .Where(row => row.AgentDeviceId == device.Id && row.State == PrintJobState.Queued)
            .OrderBy(row => row.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken) is { } job)
        {
            try
            {
                if (await TakeAsync(job, device, cancellationToken) is { } claimed)
                {
                    return claimed;
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                // The user cancelled, or another call of this device was faster.
                db.ChangeTracker.Clear();
            }
        }

        return null;
    }

    private async Task<ClaimedJob?> TakeAsync(PrintJob job, PrintAgentDevice device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await rights.RefusalAsync(job, cancellationToken) is { } refusal)
        {
            await rights.WithdrawAsync(job, refusal, cancellationToken);
            return null;
        }

        var token = SecretToken.Create();
        job.Claim(SecretToken.Hash(token), now);
        await db.SaveAuditedAsync(AgentActor.Of(device), nameof(ClaimPrintJob), cancellationToken);
        var document = await db.StoredDocuments.InEveryEnterprise().SingleAsync(row => row.Id == job.DocumentId, cancellationToken);
        return new ClaimedJob
        {
            JobId = job.Id,
            Attempt = job.Attempt,
            Token = token,
            LeaseSeconds = (int)PrintJob.Lease.TotalSeconds,
            Title = $"{job.CertificateNumber} {(job.Content == PrintContent.Original ? "正本" : "副本")}",
            DocumentSha256 = document.Sha256,
            Sides = document.Pages,
            Options = PrintOptions.Certificate,
        };
    }
}
