using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates;

/// <summary>复制 of a line of goods: the copy stands right after it.</summary>
public sealed class CopyGoods(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>The new line; null when there is no such certificate or line.</returns>
    public async Task<GoodsItem?> ExecuteAsync(Guid certificateId, Guid lineId, Guid copyId, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(certificateId, actor, cancellationToken);
        var source = certificate?.Goods.SingleOrDefault(line => line.Id == lineId);
        if (certificate is null || source is null)
        {
            return null;
        }

        if (certificate.Goods.SingleOrDefault(line => line.Id == copyId) is { } already)
        {
            return already;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var copy = new GoodsItem { Id = copyId, CertificateId = certificate.Id };
        source.CopyTo(copy);
        var ordered = certificate.Goods.OrderBy(line => line.LineNumber).ToList();
        ordered.Insert(ordered.IndexOf(source) + 1, copy);
        LineEdits.Renumber(ordered);
        db.GoodsItems.Add(copy);
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(CopyGoods), cancellationToken);
        return copy;
    }
}
