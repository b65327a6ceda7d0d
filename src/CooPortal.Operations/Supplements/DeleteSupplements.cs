using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Supplements;

/// <summary>【删除】: what customs refused goes at once, what it took goes when it says so. One that may not go holds back all.</summary>
public sealed class DeleteSupplements(CooPortalDbContext db, SupplementGate gate, CustomsOutbox outbox, TimeProvider clock)
{
    /// <returns>How many went at once, and of how many customs was asked; null when there is no such certificate.</returns>
    /// <exception cref="BrokenRulesException">nothing ticked, or a supplement in another state</exception>
    public async Task<(int Removed, int Waiting)?> ExecuteAsync(Guid proofId, IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        await gate.AdmitAsync(actor, cancellationToken);
        return await db.SaveContendedAsync<(int Removed, int Waiting)?>(
            actor,
            nameof(DeleteSupplements),
            async () =>
            {
                if (await db.SupplementedProofs.Include(row => row.Supplements).SingleOrDefaultAsync(row => row.Id == proofId, cancellationToken) is not { } proof)
                {
                    return null;
                }

                var removed = 0;
                foreach (var supplement in Chosen(proof, ids))
                {
                    if (Delete(supplement))
                    {
                        db.DeclarationSupplements.Remove(supplement);
                        removed++;
                    }
                    else
                    {
                        await outbox.TellAsync(db, proof, supplement, cancellationToken);
                    }
                }

                proof.Touch(clock.GetUtcNow().UtcDateTime);
                return (removed, ids.Count - removed);
            },
            cancellationToken);
    }

    private static List<DeclarationSupplement> Chosen(SupplementedProof proof, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
        {
            throw new BrokenRulesException("", "请先勾选需要删除的补录信息。");
        }

        var chosen = proof.Supplements.Where(supplement => ids.Contains(supplement.Id)).OrderBy(supplement => supplement.Ordinal).ToList();
        return chosen.Count == ids.Count ? chosen : throw new BrokenRulesException("", SupplementedProof.Outdated);
    }

    private static bool Delete(DeclarationSupplement supplement)
    {
        try
        {
            return supplement.Delete();
        }
        catch (BrokenRulesException refused)
        {
            throw new BrokenRulesException("", $"第{supplement.Ordinal}次补录：{refused.Message}");
        }
    }
}
