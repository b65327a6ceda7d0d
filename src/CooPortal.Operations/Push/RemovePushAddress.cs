using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>解除: nothing more goes to the address; what the user subscribed to by the channel goes with it.</summary>
public sealed class RemovePushAddress(CooPortalDbContext db)
{
    public async Task ExecuteAsync(PushChannel channel, Actor actor, CancellationToken cancellationToken)
    {
        db.PushAddresses.RemoveRange(await db.PushAddresses.Where(row => row.UserId == actor.UserId && row.Channel == channel).ToListAsync(cancellationToken));
        db.PushSubscriptions.RemoveRange(await db.PushSubscriptions.Where(row => row.UserId == actor.UserId && row.Channel == channel).ToListAsync(cancellationToken));
        await db.SaveAuditedAsync(actor, nameof(RemovePushAddress), cancellationToken, channel.TitleZh());
    }
}
