using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.PreReview;

/// <summary>【注销】: prepares the request that takes approved products out of use; 【提交】 sends it.</summary>
public sealed class DeregisterPreReviews(PreReviewCounter counter, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">nothing ticked, or a product in another state: then none is changed</exception>
    public Task<int> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken) => counter.ServeAsync(
        actor,
        nameof(DeregisterPreReviews),
        async _ =>
        {
            var products = await counter.LoadAsync(ids, "注销", cancellationToken);
            products.ForEach(product => product.Deregister(clock.GetUtcNow().UtcDateTime));
            return products.Count;
        },
        cancellationToken);
}
