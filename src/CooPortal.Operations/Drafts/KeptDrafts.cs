using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Drafts;

/// <summary>What a user's last step left for a while, under a key: a sheet that waits for his yes, or what an undo needs. Encrypted like every draft.</summary>
internal static class KeptDrafts
{
    public static Task<FormDraft?> FindKeptDraftAsync(this CooPortalDbContext db, string key, Actor actor, CancellationToken cancellationToken) =>
        db.FormDrafts.SingleOrDefaultAsync(row => row.UserId == actor.UserId && row.FormKey == key, cancellationToken);

    /// <summary>Adds it to the pending changes, in place of what was kept before; the caller saves.</summary>
    public static async Task KeepDraftAsync(this CooPortalDbContext db, string key, string content, Actor actor, DateTime at, CancellationToken cancellationToken)
    {
        var kept = await db.FindKeptDraftAsync(key, actor, cancellationToken);
        if (kept is null)
        {
            kept = new FormDraft { UserId = actor.UserId!.Value, FormKey = key, Content = content };
            db.FormDrafts.Add(kept);
        }

        kept.Content = content;
        kept.SavedAt = at;
    }
}
