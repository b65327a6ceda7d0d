using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Jobs;

/// <summary>Enqueues work inside the portal in the caller's unit of work.</summary>
public sealed class WorkQueue(CooPortalDbContext db, WorkSignal signal, TimeProvider clock)
{
    /// <summary>Adds a work item unless the same work is there already.</summary>
    /// <param name="job">Name of the <see cref="IWorkJob"/>.</param>
    /// <param name="key">Identity of the work, for example <c>render-preview:{id}:{round}</c>.</param>
    public async Task EnqueueAsync(string job, string key, Guid subjectId, Guid? enterpriseId, CancellationToken cancellationToken)
    {
        if (db.WorkItems.Local.Any(item => item.Key == key) || await db.WorkItems.AnyAsync(item => item.Key == key, cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.WorkItems.Add(new WorkItem { Job = job, Key = key, SubjectId = subjectId, EnterpriseId = enterpriseId, CreatedAt = now, DueAt = now });
        signal.Wake();
    }
}
