using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>最近使用, to the minute: a write for every request would cost more than it tells.</summary>
internal static class KeyUse
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    public static async Task NoteUseAsync(this CooPortalDbContext db, DockingKey key, DateTime now, CancellationToken cancellationToken)
    {
        if (key.LastUsedAt is null || now - key.LastUsedAt > Step)
        {
            await db.DockingKeys.InEveryEnterprise().Where(row => row.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), cancellationToken);
        }
    }
}
