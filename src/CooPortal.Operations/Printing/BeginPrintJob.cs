using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The agent asks to send. The yes is committed before it is said; from then on no lease puts the job back.</summary>
public sealed class BeginPrintJob(CooPortalDbContext db, AttemptJobs attempts, PrintRightsOfJob rights, TimeProvider clock)
{
    /// <exception cref="AttemptRefusedException">The lease ended, the hash is another, or a right was withdrawn.</exception>
    public Task ExecuteAsync(AgentAttempt attempt, PrintAgentDevice device, string documentSha256, CancellationToken cancellationToken) =>
        db.MoveAsync(async () =>
        {
            var job = await attempts.FindAsync(attempt, cancellationToken);
            var stored = await db.StoredDocuments.InEveryEnterprise().Where(row => row.Id == job.DocumentId).Select(row => row.Sha256).SingleAsync(cancellationToken);
            if (stored != documentSha256)
            {
                throw new AttemptRefusedException("打印文件与门户保存的不一致。");
            }

            if (await rights.RefusalAsync(job, cancellationToken) is { } refusal)
            {
                if (job.State == PrintJobState.Leased)
                {
                    await rights.WithdrawAsync(job, refusal, cancellationToken);
                }

                throw new AttemptRefusedException(refusal);
            }

            if (!job.Begin(clock.GetUtcNow().UtcDateTime))
            {
                throw new AttemptRefusedException("该打印任务的租约已到期，或任务已结束。");
            }

            await db.SaveAuditedAsync(AgentActor.Of(device), nameof(BeginPrintJob), cancellationToken);
            return true;
        });
}
