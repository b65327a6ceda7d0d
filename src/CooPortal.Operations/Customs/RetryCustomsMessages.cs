using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs;

/// <summary>重试: what waits, waits no longer; what failed runs again.</summary>
public sealed class RetryCustomsMessages(CooPortalDbContext db, CustomsGate gate, OutboxSignal outbox, InboxSignal inbox, TimeProvider clock)
{
    /// <summary>Sends the waiting messages now.</summary>
    /// <param name="enterpriseId">Only this enterprise's; null for all.</param>
    public async Task<int> SendNowAsync(Guid? enterpriseId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.OutboxMessages
            .Where(row => row.State == OutboxState.Waiting && row.DueAt > now && (enterpriseId == null || row.EnterpriseId == enterpriseId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now), cancellationToken);
        outbox.Wake();
        return rows;
    }

    /// <summary>Handles a message again that failed five times or is parked.</summary>
    public async Task<bool> HandleAgainAsync(Guid inboxMessageId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.InboxMessages
            .Where(row => row.Id == inboxMessageId && (row.State == InboxState.Failed || row.State == InboxState.Parked))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, InboxState.Stored).SetProperty(row => row.Attempts, 0).SetProperty(row => row.DueAt, now),
                cancellationToken);
        inbox.Wake();
        return rows == 1;
    }

    /// <summary>The key is mended: opens the channel for all nodes.</summary>
    public async Task OpenChannelAsync(CancellationToken cancellationToken)
    {
        await gate.OpenAsync(cancellationToken);
        outbox.Wake();
    }
}
