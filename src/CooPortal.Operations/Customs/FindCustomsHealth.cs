using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs;

/// <summary>What the banner and the job page say about customs.</summary>
public sealed class FindCustomsHealth(CooPortalDbContext db, CustomsGate gate)
{
    /// <param name="enterpriseId">Only this enterprise's messages; null for all.</param>
    public async Task<CustomsHealth> ExecuteAsync(Guid? enterpriseId, CancellationToken cancellationToken)
    {
        var outbox = db.OutboxMessages.Where(row => enterpriseId == null || row.EnterpriseId == enterpriseId);
        var waiting = outbox.Where(row => row.State == OutboxState.Waiting);
        return new CustomsHealth(
            await gate.ClosedBecauseAsync(cancellationToken),
            await waiting.MinAsync(row => (DateTime?)row.CreatedAt, cancellationToken),
            await waiting.CountAsync(cancellationToken),
            await waiting.AnyAsync(row => row.LastError != "", cancellationToken),
            await outbox.CountAsync(row => row.State == OutboxState.Refused, cancellationToken),
            await db.InboxMessages.CountAsync(row => row.State == InboxState.Failed, cancellationToken),
            await db.InboxMessages.CountAsync(row => row.State == InboxState.Parked, cancellationToken));
    }
}
