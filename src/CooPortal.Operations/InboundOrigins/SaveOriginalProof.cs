using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.InboundOrigins;

/// <summary>保存 of 原始原产地证明信息: only 经核准出口商授权号 and 首次出口的 RCEP 原产国 are the user's (manual 1.26); whatever else was posted is ignored.</summary>
public sealed class SaveOriginalProof(CooPortalDbContext db, TimeProvider clock)
{
    private const string Prefix = "OriginalProof";

    /// <returns>The certificate; null when there is no such.</returns>
    /// <exception cref="BrokenRulesException">Nothing was filled yet, or a value does not fit.</exception>
    public async Task<Certificate?> ExecuteAsync(Guid certificateId, TypedValues values, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateWithoutGoodsAsync(certificateId, actor, cancellationToken);
        if (certificate is null)
        {
            return null;
        }

        certificate.RefuseUnless(CertificateAction.Save, actor);
        var proof = certificate.OriginalProof;
        if (string.IsNullOrEmpty(proof.Number))
        {
            throw new BrokenRulesException("", "原始原产地证明信息尚未填入：请先在货物信息中查询、使用进境货物原产地信息并保存货物");
        }

        var rules = values.WriteTo(OriginalProofFields.Editable, proof, Prefix);
        rules.AddRange(OriginalProofFields.Editable.SelectMany(field => field.Problems(proof, english: true).Select(problem => new BrokenRule($"{Prefix}.{field.Key}", problem))));
        db.Refuse(rules);
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(SaveOriginalProof), cancellationToken);
        return certificate;
    }
}
