using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Libraries;

/// <summary>Keeps the entry that a user deleted last, so that he can have it back for a while.</summary>
internal static class LibraryUndo
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Adds the entry to the pending changes; the caller saves.</summary>
    public static async Task KeepAsync<T>(this CooPortalDbContext db, T entry, string library, Actor actor, DateTime at, CancellationToken cancellationToken)
    {
        var kept = await db.FindKeptAsync(library, actor, cancellationToken);
        if (kept is null)
        {
            kept = new FormDraft { UserId = actor.UserId!.Value, FormKey = KeyOf(library), Content = "" };
            db.FormDrafts.Add(kept);
        }

        kept.Content = JsonSerializer.Serialize(entry);
        kept.SavedAt = at;
    }

    /// <summary>The entry, without taking it.</summary>
    public static async Task<T?> LookAtKeptAsync<T>(this CooPortalDbContext db, string library, Actor actor, DateTime now, CancellationToken cancellationToken) where T : class =>
        Read<T>(await db.FindKeptAsync(library, actor, cancellationToken), now);

    /// <summary>The entry, no longer kept once the caller has saved.</summary>
    public static async Task<T?> TakeKeptAsync<T>(this CooPortalDbContext db, string library, Actor actor, DateTime now, CancellationToken cancellationToken) where T : class
    {
        var kept = await db.FindKeptAsync(library, actor, cancellationToken);
        var entry = Read<T>(kept, now);
        if (entry is not null)
        {
            db.FormDrafts.Remove(kept!);
        }

        return entry;
    }

    private static string KeyOf(string library) => $"undo-library:{library}";

    private static Task<FormDraft?> FindKeptAsync(this CooPortalDbContext db, string library, Actor actor, CancellationToken cancellationToken)
    {
        var key = KeyOf(library);
        return db.FormDrafts.SingleOrDefaultAsync(row => row.UserId == actor.UserId && row.FormKey == key, cancellationToken);
    }

    private static T? Read<T>(FormDraft? kept, DateTime now) where T : class =>
        kept is null || now - kept.SavedAt > Window ? null : JsonSerializer.Deserialize<T>(kept.Content);
}
