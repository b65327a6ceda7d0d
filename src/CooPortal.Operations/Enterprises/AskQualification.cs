using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>Has customs asked for the company's qualification; the question runs as work of its own (<see cref="PullQualification"/>), because customs may be away.</summary>
public sealed class AskQualification(CooPortalDbContext db, WorkQueue queue, WorkSignal signal, TimeProvider clock)
{
    public static string KeyOf(Guid enterpriseId) => $"{PullQualification.JobName}:{enterpriseId}";

    /// <summary>Asks in the caller's unit of work.</summary>
    public Task EnqueueAsync(Guid enterpriseId, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(PullQualification.JobName, KeyOf(enterpriseId), enterpriseId, enterpriseId, cancellationToken);

    /// <summary>Asks again after customs could not be reached.</summary>
    public async Task RetryAsync(Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = actor.EnterpriseId!.Value;
        var key = KeyOf(enterpriseId);
        if (await db.WorkItems.SingleOrDefaultAsync(item => item.Key == key, cancellationToken) is not { } item)
        {
            await EnqueueAsync(enterpriseId, cancellationToken);
        }
        else if (item.HasFailed)
        {
            item.HasFailed = false;
            item.Attempts = 0;
            item.DueAt = clock.GetUtcNow().UtcDateTime;
            signal.Wake();
        }
        else
        {
            return;
        }

        await db.SaveAuditedAsync(actor, nameof(AskQualification), cancellationToken);
    }
}
