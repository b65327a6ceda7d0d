using CooPortal.Operations.Data;

namespace CooPortal.Web.Infrastructure.Data;

public static class OwnScope
{
    /// <summary>Runs a verb in a unit of work of its own, as its enterprise: a refused one leaves nothing behind for the next.</summary>
    public static async Task<TResult> InOwnScopeAsync<TVerb, TResult>(this IServiceScopeFactory scopes, Guid? enterpriseId, Func<TVerb, Task<TResult>> act)
        where TVerb : notnull
    {
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(act);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(enterpriseId);
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }
}
