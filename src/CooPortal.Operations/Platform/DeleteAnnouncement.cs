using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Platform;

/// <summary>Takes an announcement away.</summary>
public sealed class DeleteAnnouncement(CooPortalDbContext db)
{
    /// <returns>Whether there was one.</returns>
    public async Task<bool> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        if (await db.Announcements.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } announcement)
        {
            return false;
        }

        db.Announcements.Remove(announcement);
        await db.SaveAuditedAsync(actor, nameof(DeleteAnnouncement), cancellationToken, announcement.Title);
        return true;
    }
}
