using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>Who may supplement, and what: origin business is open, the certificate stands, and the agent's relation with its exporter is in force.</summary>
public sealed class SupplementGate(CooPortalDbContext db, FindEnterpriseStanding standings)
{
    /// <exception cref="BrokenRulesException">the company may not do origin business</exception>
    public async Task AdmitAsync(Actor actor, CancellationToken cancellationToken)
    {
        if ((await standings.ExecuteAsync(actor.EnterpriseId!.Value, cancellationToken)).Refusal is { } refusal)
        {
            throw new BrokenRulesException("", refusal);
        }
    }

    /// <exception cref="BrokenRulesException">customs has taken its approval back, or the relation has ended</exception>
    public async Task AdmitAsync(SupplementedProof proof, CancellationToken cancellationToken)
    {
        if (proof.CertificateId is not { } certificateId)
        {
            return;
        }

        var certificate = await db.Certificates.AsNoTracking().SingleAsync(row => row.Id == certificateId, cancellationToken);
        if (certificate.Status != CertificateStatus.Approved)
        {
            throw new BrokenRulesException("", $"证书 {certificate.Number} 的状态现为“{certificate.Status.TitleZh()}”，只有审核通过的证书可以补录。");
        }

        var filer = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == certificate.FilerEnterpriseId, cancellationToken);
        if (certificate.ExporterOrganisationCode != filer.OrganisationCode
            && await db.FindAcceptedRelationAsync(filer.SocialCreditCode, certificate.ExporterOrganisationCode, cancellationToken) is null)
        {
            throw new BrokenRulesException("", $"贵公司与{certificate.Header.ExporterNameZh}的代理关系不在有效状态，不能办理证书 {certificate.Number} 的补录。");
        }
    }
}
