using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>存档 and its undoing: takes a printed certificate out of the default list. Has nothing to do with customs' 归档 (row 165).</summary>
public sealed class ShelveCertificate(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="shelve">False brings it back into the list.</param>
    /// <returns>Null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">It was not printed yet.</exception>
    public async Task<Certificate?> ExecuteAsync(Guid id, bool shelve, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.SingleOrDefaultAsync(row => row.Id == id && row.FilerEnterpriseId == actor.EnterpriseId, cancellationToken);
        if (certificate is null || certificate.IsShelved == shelve)
        {
            return certificate;
        }

        var action = shelve ? CertificateAction.Shelve : CertificateAction.Unshelve;
        certificate.RefuseUnless(action, actor);
        db.StatusChanges.Add(certificate.Apply(action, actor, clock));
        await db.SaveAuditedAsync(actor, nameof(ShelveCertificate), cancellationToken, action.TitleZh());
        return certificate;
    }
}
