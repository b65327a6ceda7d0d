using System.Text.Json;
using System.Text.Json.Serialization;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;

namespace CooPortal.Operations.GoodsImport;

/// <summary>Keeps a sheet that was read until its user says yes or no; encrypted like every draft, and his alone.</summary>
public sealed class GoodsImportStage(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(12);
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task KeepAsync(Guid certificateId, GoodsSheet sheet, Actor actor, CancellationToken cancellationToken)
    {
        await db.KeepDraftAsync(KeyOf(certificateId), JsonSerializer.Serialize(sheet, Json), actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null when none waits.</summary>
    public async Task<GoodsSheet?> FindAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken) =>
        await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken) is { } kept && clock.GetUtcNow().UtcDateTime - kept.SavedAt <= Window
            ? JsonSerializer.Deserialize<GoodsSheet>(kept.Content, Json)
            : null;

    public async Task DropAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken) is { } kept)
        {
            db.FormDrafts.Remove(kept);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Adds the removal to the pending changes; the caller saves.</summary>
    internal async Task<GoodsSheet?> TakeAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var sheet = await FindAsync(certificateId, actor, cancellationToken);
        if (sheet is not null)
        {
            db.FormDrafts.Remove((await db.FindKeptDraftAsync(KeyOf(certificateId), actor, cancellationToken))!);
        }

        return sheet;
    }

    private static string KeyOf(Guid certificateId) => $"goods-import:{certificateId:N}";
}
