using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>贸促会原产地证书 of the company: the portal does not hold them, customs states them (decisions.md 16).</summary>
public sealed class AskCcpitProofs(CooPortalDbContext db, ICustomsChannel customs)
{
    /// <summary>Those that wait for 补录, newest first.</summary>
    /// <exception cref="BrokenRulesException">customs could not be asked</exception>
    public async Task<CcpitProofs> SearchAsync(Guid enterpriseId, SupplementableFilter filter, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(enterpriseId, filter, cancellationToken);
        var supplemented = await db.SupplementedProofs
            .Where(proof => proof.Source == SupplementSource.Ccpit && proof.Supplements.Any())
            .Select(proof => proof.Number)
            .ToHashSetAsync(cancellationToken);
        return new CcpitProofs(
            [.. (answer.CcpitProofList ?? []).Where(proof => !supplemented.Contains(proof.ProofNo)).Select(proof => Of(answer.CiqRegNo, proof))],
            answer.More,
            answer.RspGenTime);
    }

    /// <summary>One certificate, supplemented or not; null when CCPIT has issued none of this number to the company.</summary>
    /// <exception cref="BrokenRulesException">customs could not be asked</exception>
    public async Task<SupplementableProof?> FindAsync(Guid enterpriseId, string number, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(enterpriseId, new SupplementableFilter { Number = number }, cancellationToken);
        return (answer.CcpitProofList ?? []).FirstOrDefault(proof => proof.ProofNo == number) is { } proof ? Of(answer.CiqRegNo, proof) : null;
    }

    private async Task<CcpitProofAnswerMessage> AskAsync(Guid enterpriseId, SupplementableFilter filter, CancellationToken cancellationToken)
    {
        var company = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken);
        try
        {
            var question = new CcpitProofQueryMessage
            {
                CiqRegNo = company,
                ProofNo = Typed.Upper(filter.Number),
                AgreementCode = Typed.Upper(filter.AgreementCode),
                IssuedFrom = filter.From,
                IssuedTo = filter.To,
            };
            var answer = await customs.AskAsync<CcpitProofAnswerMessage>(question, cancellationToken);
            return answer.CiqRegNo == company ? answer : throw new BrokenRulesException("", "海关的答复不是针对本企业的，未采用，请重新查询");
        }
        catch (Exception e) when (e is CustomsCallException or ProtocolException)
        {
            throw new BrokenRulesException("", "暂时无法向海关查询贸促会原产地证书，请稍后再试");
        }
    }

    private static SupplementableProof Of(string company, CcpitProof proof) => new()
    {
        Source = SupplementSource.Ccpit,
        Number = proof.ProofNo,
        AgreementCode = proof.AgreementCode,
        KindZh = proof.AgreementName,
        ExporterCode = company,
        ExporterName = proof.ExporterName,
        DestinationCode = Dictionary.Countries.Find(proof.DestCountryCode)?.Code,
        IssuedOn = proof.IssueDate,
    };
}
