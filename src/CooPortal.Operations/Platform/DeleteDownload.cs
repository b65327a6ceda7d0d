using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Platform;

/// <summary>Takes a download away.</summary>
public sealed class DeleteDownload(CooPortalDbContext db)
{
    /// <returns>Whether there was one.</returns>
    public async Task<bool> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        PlatformGate.Require(actor);
        if (await db.DownloadFiles.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } file)
        {
            return false;
        }

        db.DownloadFiles.Remove(file);
        await db.SaveAuditedAsync(actor, nameof(DeleteDownload), cancellationToken, file.FileName);
        return true;
    }
}
