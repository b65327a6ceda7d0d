using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>A supplement as customs' interface carries it.</summary>
internal static class SupplementText
{
    /// <summary>Tells customs of a supplement or of its deletion, in the caller's unit of work.</summary>
    /// <exception cref="BrokenRulesException">the interface cannot carry what was typed</exception>
    public static async Task TellAsync(
        this CustomsOutbox outbox, CooPortalDbContext db, SupplementedProof proof, DeclarationSupplement supplement, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == proof.EnterpriseId, cancellationToken);
        var message = new DeclarationSupplementMessage
        {
            CiqRegNo = enterprise.SocialCreditCode,
            EtpsName = enterprise.NameZh,
            SupplementNo = supplement.Id.ToString("N"),
            Issuer = proof.Source == SupplementSource.Customs ? ProofIssuer.Customs : ProofIssuer.Ccpit,
            CertNo = proof.Number,
            Change = supplement.State == SupplementState.DeletionSubmitted ? SupplementChange.Delete : SupplementChange.Add,
            Exported = supplement.IsExported,
            EntryIds = supplement.Numbers.Length == 0 ? null : supplement.Numbers,
            Remark = supplement.Remarks.Length == 0 ? null : supplement.Remarks,
        };
        try
        {
            await outbox.EnqueueAsync(CustomsSubject.Supplement(supplement.Id), message, proof.EnterpriseId, supplement.Round, cancellationToken);
        }
        catch (ProtocolException unfit)
        {
            throw new BrokenRulesException(nameof(DeclarationSupplement.Remarks), $"不能发送，请先修改：{unfit.Message}");
        }
    }
}
