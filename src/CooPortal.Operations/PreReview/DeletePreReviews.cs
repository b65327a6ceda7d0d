using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.PreReview;

/// <summary>
/// 【删除】: a product that customs never approved goes at once; a request that was not submitted is dropped and the approved product stands;
/// of an approved product the deletion waits for 【提交】.
/// </summary>
public sealed class DeletePreReviews(CooPortalDbContext db, PreReviewCounter counter, TimeProvider clock)
{
    /// <returns>How many products went, how many requests were dropped, how many deletions wait for 提交.</returns>
    /// <exception cref="BrokenRulesException">nothing ticked, or a product in another state: then none is changed</exception>
    public Task<(int Removed, int Dropped, int Waiting)> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken) => counter.ServeAsync(
        actor,
        nameof(DeletePreReviews),
        async _ =>
        {
            var products = await counter.LoadAsync(ids, "删除", cancellationToken);
            var (removed, dropped) = (0, 0);
            foreach (var product in products)
            {
                var hadRequest = product.ApprovedState is not null;
                if (product.Delete(clock.GetUtcNow().UtcDateTime))
                {
                    db.PreReviewProducts.Remove(product);
                    removed++;
                }
                else if (hadRequest)
                {
                    dropped++;
                }
            }

            return (removed, dropped, products.Count - removed - dropped);
        },
        cancellationToken);
}
