using CooPortal.Domain.Accounts;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates;

/// <summary>上移 and 下移 of a line of goods.</summary>
public sealed class MoveGoods(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="by">-1 up, 1 down; at the end of the list nothing moves.</param>
    /// <returns>The number that the line has now; null when there is no such certificate or line.</returns>
    public async Task<int?> ExecuteAsync(Guid certificateId, Guid lineId, int by, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateAsync(certificateId, actor, cancellationToken);
        var ordered = certificate?.Goods.OrderBy(line => line.LineNumber).ToList() ?? [];
        var from = ordered.FindIndex(line => line.Id == lineId);
        if (certificate is null || from < 0)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var to = Math.Clamp(from + Math.Sign(by), 0, ordered.Count - 1);
        if (to == from)
        {
            return from + 1;
        }

        (ordered[from], ordered[to]) = (ordered[to], ordered[from]);
        LineEdits.Renumber(ordered);
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(MoveGoods), cancellationToken);
        return to + 1;
    }
}
