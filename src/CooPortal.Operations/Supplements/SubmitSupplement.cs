using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>【提交】 of a supplement, the first of a certificate or a further one; nothing is kept before.</summary>
public sealed class SubmitSupplement(CooPortalDbContext db, SupplementGate gate, FindSupplementable certificates, AskCcpitProofs ccpit, CustomsOutbox outbox, TimeProvider clock)
{
    /// <returns>The certificate with its supplements; null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong, the certificate or its supplements forbid it, or somebody else was faster</exception>
    public async Task<SupplementedProof?> ExecuteAsync(SubmitSupplementInput input, Actor actor, CancellationToken cancellationToken)
    {
        await gate.AdmitAsync(actor, cancellationToken);
        var (numbers, remarks) = Read(input);
        var issued = input switch
        {
            { CertificateId: { } id } => await certificates.FindAsync(id, cancellationToken),
            { CcpitNumber: { } number } => await ccpit.FindAsync(actor.EnterpriseId!.Value, number, cancellationToken),
            _ => null,
        };
        return input.ProofId is null && issued is null
            ? null
            : await db.SaveContendedAsync<SupplementedProof?>(
                actor,
                nameof(SubmitSupplement),
                async () =>
                {
                    var proof = input.ProofId is { } proofId ? await FurtherAsync(proofId, input.Version, cancellationToken) : await FirstAsync(issued!, actor, cancellationToken);
                    if (proof is null)
                    {
                        return null;
                    }

                    await gate.AdmitAsync(proof, cancellationToken);
                    var supplement = proof.Add(input.IsExported!.Value, numbers, remarks, actor.Name, clock.GetUtcNow().UtcDateTime);
                    await outbox.TellAsync(db, proof, supplement, cancellationToken);
                    return proof;
                },
                cancellationToken);
    }

    private static (IReadOnlyList<string> Numbers, string Remarks) Read(SubmitSupplementInput input)
    {
        var rules = new List<BrokenRule>();
        if (input.IsExported is null)
        {
            rules.Add(new BrokenRule(nameof(input.IsExported), "请选择货物是否已经实际出口"));
        }

        var (numbers, problem) = input.IsExported == true ? DeclarationNumbers.Read(input.Numbers) : ([], null);
        if (problem is not null)
        {
            rules.Add(new BrokenRule(nameof(input.Numbers), problem));
        }

        var remarks = (input.Remarks ?? "").Trim();
        if (remarks.Length > DeclarationSupplement.LongestRemarks)
        {
            rules.Add(new BrokenRule(nameof(input.Remarks), $"备注不能超过{DeclarationSupplement.LongestRemarks}个字符，现为{remarks.Length}个"));
        }

        return rules.Count == 0 ? (numbers, remarks) : throw new BrokenRulesException(rules);
    }

    private async Task<SupplementedProof?> FurtherAsync(Guid proofId, int? version, CancellationToken cancellationToken)
    {
        var proof = await db.SupplementedProofs.Include(row => row.Supplements).SingleOrDefaultAsync(row => row.Id == proofId, cancellationToken);
        return proof is null || version is null || proof.Version == version ? proof : throw new BrokenRulesException("", SupplementedProof.Outdated);
    }

    private async Task<SupplementedProof> FirstAsync(SupplementableProof issued, Actor actor, CancellationToken cancellationToken)
    {
        var known = await db.SupplementedProofs.Include(row => row.Supplements)
            .SingleOrDefaultAsync(row => row.Source == issued.Source && row.Number == issued.Number, cancellationToken);
        if (known?.Latest is { } latest)
        {
            throw new BrokenRulesException("", $"证明 {issued.Number} 已由{latest.SubmittedByName}补录，本次没有提交。如需再次补录，请在“补录信息查询”的详情中【新增】。");
        }

        return known ?? db.SupplementedProofs.Add(issued.ToRecord(actor.EnterpriseId!.Value)).Entity;
    }
}
