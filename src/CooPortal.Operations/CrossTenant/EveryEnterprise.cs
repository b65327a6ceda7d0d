using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.CrossTenant;

/// <summary>Reading across enterprises: the explicit act. Only jobs, customs' answers, the agent API and the platform administrator have reason to.</summary>
public static class EveryEnterprise
{
    /// <summary>All rows of all enterprises.</summary>
    public static IQueryable<T> InEveryEnterprise<T>(this DbSet<T> rows) where T : class =>
        rows.IgnoreQueryFilters([FilterNames.Tenant, FilterNames.QueryScope]);
}
