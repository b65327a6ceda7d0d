using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;

namespace CooPortal.Operations.Certificates;

/// <summary>撤销: puts the lines that the user deleted last back where they stood.</summary>
public sealed class RestoreGoods(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>How long an undo is offered.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <returns>How many came back; null when there is no such certificate.</returns>
    public async Task<int?> ExecuteAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(certificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = await db.FindKeptDraftAsync(DeleteGoods.UndoKey(certificateId), actor, cancellationToken);
        if (kept is null || now - kept.SavedAt > Window)
        {
            return 0;
        }

        var lines = JsonSerializer.Deserialize<List<GoodsItem>>(kept.Content)!.Where(line => certificate.Goods.All(other => other.Id != line.Id)).ToList();
        var ordered = certificate.Goods.OrderBy(line => line.LineNumber).ToList();
        foreach (var line in lines.OrderBy(line => line.LineNumber))
        {
            ordered.Insert(Math.Min(line.LineNumber - 1, ordered.Count), line);
        }

        LineEdits.Renumber(ordered);
        db.GoodsItems.AddRange(lines);
        db.FormDrafts.Remove(kept);
        db.Touch(certificate, now);
        await db.SaveAuditedAsync(actor, nameof(RestoreGoods), cancellationToken);
        return lines.Count;
    }

    /// <summary>How many lines an undo would bring back now.</summary>
    public async Task<int> CountAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var kept = await db.FindKeptDraftAsync(DeleteGoods.UndoKey(certificateId), actor, cancellationToken);
        return kept is null || clock.GetUtcNow().UtcDateTime - kept.SavedAt > Window ? 0 : JsonSerializer.Deserialize<List<GoodsItem>>(kept.Content)!.Count;
    }
}
