using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;

namespace CooPortal.Operations.Certificates;

/// <summary>Deletes lines of goods, one or a batch; the last deletion of a user can be undone.</summary>
public sealed class DeleteGoods(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>How many were deleted; null when there is no such certificate.</returns>
    public async Task<int?> ExecuteAsync(LinesInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(input.CertificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var deleted = certificate.Goods.Where(line => input.Has(line.Id)).ToList();
        if (deleted.Count == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.KeepDraftAsync(UndoKey(certificate.Id), JsonSerializer.Serialize(deleted), actor, now, cancellationToken);
        db.GoodsItems.RemoveRange(deleted);
        LineEdits.Renumber(certificate.Goods.Except(deleted).OrderBy(line => line.LineNumber));
        db.Touch(certificate, now);
        await db.SaveAuditedAsync(actor, nameof(DeleteGoods), cancellationToken, LineEdits.Named(deleted));
        return deleted.Count;
    }

    internal static string UndoKey(Guid certificateId) => $"undo-goods:{certificateId:N}";
}
