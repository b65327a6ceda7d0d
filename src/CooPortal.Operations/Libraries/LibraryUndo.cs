using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;

namespace CooPortal.Operations.Libraries;

/// <summary>Keeps the entry that a user deleted last, so that he can have it back for a while.</summary>
internal static class LibraryUndo
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Adds the entry to the pending changes; the caller saves.</summary>
    public static Task KeepAsync<T>(this CooPortalDbContext db, T entry, string library, Actor actor, DateTime at, CancellationToken cancellationToken) =>
        db.KeepDraftAsync(KeyOf(library), JsonSerializer.Serialize(entry), actor, at, cancellationToken);

    /// <summary>The entry, without taking it.</summary>
    public static async Task<T?> LookAtKeptAsync<T>(this CooPortalDbContext db, string library, Actor actor, DateTime now, CancellationToken cancellationToken) where T : class =>
        Read<T>(await db.FindKeptDraftAsync(KeyOf(library), actor, cancellationToken), now);

    /// <summary>The entry, no longer kept once the caller has saved.</summary>
    public static async Task<T?> TakeKeptAsync<T>(this CooPortalDbContext db, string library, Actor actor, DateTime now, CancellationToken cancellationToken) where T : class
    {
        var kept = await db.FindKeptDraftAsync(KeyOf(library), actor, cancellationToken);
        var entry = Read<T>(kept, now);
        if (entry is not null)
        {
            db.FormDrafts.Remove(kept!);
        }

        return entry;
    }

    private static string KeyOf(string library) => $"undo-library:{library}";

    private static T? Read<T>(FormDraft? kept, DateTime now) where T : class =>
        kept is null || now - kept.SavedAt > Window ? null : JsonSerializer.Deserialize<T>(kept.Content);
}
