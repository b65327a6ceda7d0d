using CooPortal.Domain.Printing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Finds the job of an agent's call: device, attempt and token must all be its own.</summary>
public sealed class AttemptJobs(CooPortalDbContext db)
{
    /// <exception cref="AttemptRefusedException">It is not.</exception>
    public async Task<PrintJob> FindAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(attempt.Token);
        var job = await db.PrintJobs.InEveryEnterprise()
            .SingleOrDefaultAsync(row => row.Id == attempt.JobId && row.AgentDeviceId == attempt.DeviceId, cancellationToken);
        return job is not null && job.IsHeldBy(attempt.Attempt, hash)
            ? job
            : throw new AttemptRefusedException("该打印任务已不属于本次尝试。");
    }
}
