using CooPortal.Operations.Data;
using CooPortal.Operations.Platform;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Platform.Jobs;

/// <summary>任务: what waits, runs, failed with its reason, and was done; failed work can run again.</summary>
public sealed class JobsController(CooPortalDbContext db, RetryWork retry, TimeProvider clock) : Controller
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = db.WorkItems.AsNoTracking().Where(row => row.DoneAt == null);
        var queued = open.Where(row => !row.HasFailed && (row.LeaseUntil == null || row.LeaseUntil <= now));
        return View("Jobs", new JobsView
        {
            Now = now,
            Failed = await open.Where(row => row.HasFailed).OrderByDescending(row => row.CreatedAt).Take(Most).ToListAsync(cancellationToken),
            Running = await open.Where(row => !row.HasFailed && row.LeaseUntil > now).OrderBy(row => row.CreatedAt).Take(Most).ToListAsync(cancellationToken),
            Queued = await queued.OrderBy(row => row.DueAt).Take(Most).ToListAsync(cancellationToken),
            QueuedCount = await queued.CountAsync(cancellationToken),
            Done = await db.WorkItems.AsNoTracking().Where(row => row.DoneAt != null).OrderByDescending(row => row.DoneAt).Take(20).ToListAsync(cancellationToken),
            Recurring = await db.JobLeases.AsNoTracking().ToListAsync(cancellationToken),
        });
    }

    [HttpPost]
    public async Task<IActionResult> Retry(Guid id, CancellationToken cancellationToken)
    {
        if (!await retry.ExecuteAsync(id, this.SignedIn().ToActor(), cancellationToken))
        {
            return NotFound();
        }

        this.FlashInformation("任务已重新排队，请稍候刷新查看结果。");
        return RedirectToAction(nameof(Index));
    }
}
