using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.GoodsImport;

/// <summary>Keeps a sheet that was read until its user says yes or no; encrypted like every draft, and his alone. Its lines lie in portions, so that no step holds thousands as one text.</summary>
public sealed class GoodsImportStage(CooPortalDbContext db, TimeProvider clock)
{
    private const int PortionSize = 500;

    private static readonly TimeSpan Window = TimeSpan.FromHours(12);
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task KeepAsync(Guid certificateId, GoodsSheet sheet, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await DropAsync(certificateId, actor, cancellationToken);
        var waiting = WaitingGoods.Of(sheet);
        await AddAsync(KeyOf(certificateId), waiting);
        foreach (var (number, lines) in sheet.Lines.Chunk(PortionSize).Index())
        {
            await AddAsync(PortionKeyOf(certificateId, waiting, number), lines);
        }

        await transaction.CommitAsync(cancellationToken);

        async Task AddAsync<T>(string key, T content)
        {
            var kept = new FormDraft { UserId = actor.UserId!.Value, FormKey = key, Content = JsonSerializer.Serialize(content, Json), SavedAt = now };
            db.FormDrafts.Add(kept);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(kept).State = EntityState.Detached;
        }
    }

    /// <summary>Null when none waits.</summary>
    public Task<WaitingGoods?> FindAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken) =>
        ReadAsync<WaitingGoods>(KeyOf(certificateId), actor, clock.GetUtcNow().UtcDateTime - Window, cancellationToken);

    public Task DropAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var key = KeyOf(certificateId);
        return db.FormDrafts.Where(row => row.UserId == actor.UserId && row.FormKey.StartsWith(key)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The lines of a sheet that waits, a portion at a time.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<GoodsItem>> PortionsAsync(
        Guid certificateId, WaitingGoods waiting, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 0; await ReadAsync<GoodsItem[]>(PortionKeyOf(certificateId, waiting, number), actor, null, cancellationToken) is { } lines; number++)
        {
            yield return lines;
        }
    }

    private async Task<T?> ReadAsync<T>(string key, Actor actor, DateTime? oldest, CancellationToken cancellationToken)
        where T : class
    {
        var content = await db.FormDrafts
            .Where(row => row.UserId == actor.UserId && row.FormKey == key && (oldest == null || row.SavedAt >= oldest))
            .Select(row => row.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : JsonSerializer.Deserialize<T>(content, Json);
    }

    private static string KeyOf(Guid certificateId) => $"goods-import:{certificateId:N}";

    private static string PortionKeyOf(Guid certificateId, WaitingGoods waiting, int number) => $"{KeyOf(certificateId)}:{waiting.Id:N}:{number}";
}
