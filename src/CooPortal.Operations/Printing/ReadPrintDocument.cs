using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The stored bytes, for the attempt that holds the job while it is Leased or Sending.</summary>
public sealed class ReadPrintDocument(CooPortalDbContext db, AttemptJobs attempts, DocumentStore documents)
{
    /// <exception cref="AttemptRefusedException">The attempt is over.</exception>
    public async Task<byte[]> ExecuteAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        var job = await attempts.FindAsync(attempt, cancellationToken);
        if (job.State is not (PrintJobState.Leased or PrintJobState.Sending))
        {
            throw new AttemptRefusedException("打印文件已不再提供。");
        }

        var document = await db.StoredDocuments.InEveryEnterprise().AsNoTracking().SingleAsync(row => row.Id == job.DocumentId, cancellationToken);
        return await documents.ReadAsync(document, cancellationToken);
    }
}
