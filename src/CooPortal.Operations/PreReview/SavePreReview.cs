using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.PreReview;

/// <summary>【暂存】: 新增, 修改 and 变更. What breaks a rule is not kept.</summary>
public sealed class SavePreReview(CooPortalDbContext db, PreReviewCounter counter, TimeProvider clock)
{
    /// <returns>Null when there is no such product.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong, the product's state or customs' review forbids it, or somebody else changed it</exception>
    public async Task<PreReviewProduct?> ExecuteAsync(SavePreReviewInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (sheet, problems) = PreReviewReading.Read(input.Sheet);
        return await counter.ServeAsync(
            actor,
            nameof(SavePreReview),
            async desk =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var product = input.Id is null ? null : await db.PreReviewProducts.SingleOrDefaultAsync(row => row.Id == input.Id, cancellationToken);
                if (product is not null && product.Version != input.Version)
                {
                    throw new BrokenRulesException("", "该产品刚刚被其他操作员修改或已有新的审核结果，本次录入没有保存。请返回列表，重新打开后再修改。");
                }

                if (problems.Count > 0)
                {
                    throw new BrokenRulesException(problems);
                }

                if (input.Id is null)
                {
                    return db.PreReviewProducts.Add(PreReviewProduct.Create(actor.EnterpriseId!.Value, desk.NextKey(clock.TodayInChina().Year), sheet, now)).Entity;
                }

                if (input.IsChange)
                {
                    product?.Change(sheet, now);
                }
                else
                {
                    product?.Edit(sheet, now);
                }

                return product;
            },
            cancellationToken);
    }
}
