using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;

namespace CooPortal.Operations.PreReview;

/// <summary>【恢复】: prepares the request that brings deregistered products back; 【提交】 sends it.</summary>
public sealed class RestorePreReviews(PreReviewCounter counter, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">nothing ticked, or a product in another state: then none is changed</exception>
    public Task<int> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken) => counter.ServeAsync(
        actor,
        nameof(RestorePreReviews),
        async _ =>
        {
            var products = await counter.LoadAsync(ids, "恢复", cancellationToken);
            products.ForEach(product => product.Restore(clock.GetUtcNow().UtcDateTime));
            return products.Count;
        },
        cancellationToken);
}
