using CooPortal.Domain.Accounts;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The rights behind an existing job, as they are now: its certificate, its user, its device.</summary>
public sealed class PrintRightsOfJob(CooPortalDbContext db, SelfPrintRights rights, TimeProvider clock)
{
    /// <summary>Why the job may not be printed any more; null when it may.</summary>
    public async Task<string?> RefusalAsync(PrintJob job, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == job.CertificateId, cancellationToken);
        if (!await db.Users.AnyAsync(user => user.Id == job.RequestedByUserId && !user.IsDisabled, cancellationToken))
        {
            return "提交打印的账户已停用。";
        }

        return (await rights.ObstacleAsync(certificate, job.EnterpriseId, cancellationToken))?.Text ?? PrintRights.Refusal(certificate, job.Content, job.Id);
    }

    /// <summary>Cancels a job that may not be printed any more.</summary>
    public async Task WithdrawAsync(PrintJob job, string reason, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == job.CertificateId, cancellationToken);
        job.Withdraw(clock.GetUtcNow().UtcDateTime);
        PaperTrail.Follow(certificate, job, before: false);
        await db.SaveAuditedAsync(Actor.System("打印"), "WithdrawPrintJob", cancellationToken, reason);
    }
}
