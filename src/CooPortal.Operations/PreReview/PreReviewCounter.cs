using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.PreReview;

/// <summary>Where all operations on a company's products queue: one at a time, and none while customs has a request.</summary>
public sealed class PreReviewCounter(CooPortalDbContext db, FindEnterpriseStanding standings)
{
    /// <summary>Does the work and saves it under the verb's name; where somebody else was faster it is done again on what they left.</summary>
    /// <exception cref="BrokenRulesException">产品预审 is closed to the company, customs has a request, or the work refuses</exception>
    public async Task<T> ServeAsync<T>(Actor actor, string verb, Func<PreReviewDesk, Task<T>> work, CancellationToken cancellationToken)
    {
        var enterpriseId = actor.EnterpriseId!.Value;
        if (PreReviewGate.WhyClosed(await standings.ExecuteAsync(enterpriseId, cancellationToken)) is { } refusal)
        {
            throw new BrokenRulesException("", refusal);
        }

        return await db.SaveContendedAsync(
            actor,
            verb,
            async () =>
            {
                var desk = await DeskAsync(enterpriseId, cancellationToken);
                if (desk.PendingProductId is not null)
                {
                    throw new BrokenRulesException("", PreReviewDesk.Occupied);
                }

                var result = await work(desk);
                desk.Pass();
                return result;
            },
            cancellationToken);
    }

    /// <summary>The ticked products; a refusal where one is not there any more, or none was ticked.</summary>
    public async Task<List<PreReviewProduct>> LoadAsync(IReadOnlyCollection<Guid> ids, string what, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            throw new BrokenRulesException("", $"请先勾选需要{what}的数据。");
        }

        var rows = await db.PreReviewProducts.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Key).ToListAsync(cancellationToken);
        return rows.Count == ids.Count ? rows : throw new BrokenRulesException("", "勾选的数据已不存在，请刷新后再操作。");
    }

    private async Task<PreReviewDesk> DeskAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        if (await db.PreReviewDesks.SingleOrDefaultAsync(row => row.EnterpriseId == enterpriseId, cancellationToken) is { } desk)
        {
            return desk;
        }

        var organisation = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.OrganisationCode).SingleAsync(cancellationToken);
        return db.PreReviewDesks.Add(new PreReviewDesk { EnterpriseId = enterpriseId, OrganisationCode = organisation }).Entity;
    }
}
