using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates;

/// <summary>Deletes invoices, one or a batch; none when a line of goods uses one of them.</summary>
public sealed class DeleteInvoices(CooPortalDbContext db, TimeProvider clock)
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
        var deleted = certificate.Invoices.Where(line => input.LineIds.Contains(line.Id)).ToList();
        var used = deleted
            .Select(invoice => (invoice.Number, Lines: certificate.Goods.Where(line => line.InvoiceNumber == invoice.Number).Select(line => line.LineNumber).Order().ToList()))
            .Where(use => use.Lines.Count > 0)
            .ToList();
        if (used.Count > 0)
        {
            throw new BrokenRulesException("", string.Join(' ', used.Select(use => $"发票 {use.Number} 已被第{string.Join('、', use.Lines)}项货物使用，不能删除；请先修改这些货物的发票号。")));
        }

        if (deleted.Count == 0)
        {
            return 0;
        }

        db.Invoices.RemoveRange(deleted);
        LineEdits.Renumber(certificate.Invoices.Except(deleted).OrderBy(line => line.LineNumber));
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(DeleteInvoices), cancellationToken, $"发票 {string.Join('、', deleted.Select(line => line.Number))}");
        return deleted.Count;
    }
}
