using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>What a program may change: certificates that a self-filing company filed for itself, as over the ERP interface.</summary>
public sealed class RestGate(CooPortalDbContext db)
{
    /// <returns>False when the company filed no such certificate.</returns>
    /// <exception cref="BrokenRulesException">The company may not dock, or the certificate is one that it filed for another.</exception>
    public async Task<bool> AdmitsAsync(Guid certificateId, Actor actor, CancellationToken cancellationToken)
    {
        var filer = await DockingGate.LoadAsync(db, actor, cancellationToken);
        var exporter = await db.Certificates.Where(row => row.Id == certificateId && row.FilerEnterpriseId == actor.EnterpriseId)
            .Select(row => row.ExporterOrganisationCode).SingleOrDefaultAsync(cancellationToken);
        return exporter is null || exporter == filer.Enterprise.OrganisationCode ? exporter is not null : throw ForAnother();
    }

    internal static void RequireOwn(Certificate certificate, string organisationCode)
    {
        if (certificate.ExporterOrganisationCode != organisationCode)
        {
            throw ForAnother();
        }
    }

    private static BrokenRulesException ForAnother() => new("", "接口只能处理本企业自己的证书，这是代理其他企业申请的证书，请在页面上操作。", nameof(DockingGate));
}
