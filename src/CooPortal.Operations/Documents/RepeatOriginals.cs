using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Documents;

/// <summary>Has the originals tried again that could not be made for want of a usable seal or signature. The caller saves.</summary>
public sealed class RepeatOriginals(CooPortalDbContext db, WorkSignal signal, TimeProvider clock)
{
    /// <param name="exporterId">The company whose seal or signature has become usable.</param>
    public async Task ExecuteAsync(Guid exporterId, CancellationToken cancellationToken)
    {
        var waiting = await db.WorkItems
            .Where(item => item.Job == RenderOriginal.JobName && item.DoneAt == null && item.LastError != "")
            .Where(item => db.Certificates.InEveryEnterprise().Any(row =>
                row.Id == item.SubjectId && row.Status == CertificateStatus.Approved && (row.ExporterEnterpriseId ?? row.FilerEnterpriseId) == exporterId))
            .ToListAsync(cancellationToken);
        foreach (var item in waiting)
        {
            item.HasFailed = false;
            item.Attempts = 0;
            item.DueAt = clock.GetUtcNow().UtcDateTime;
        }

        if (waiting.Count > 0)
        {
            signal.Wake();
        }
    }
}
