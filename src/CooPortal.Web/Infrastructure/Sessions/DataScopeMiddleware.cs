using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Sessions;

/// <summary>Ties every query of the request to the enterprise of the session, and an operator's to his own work where the company says so.</summary>
public sealed class DataScopeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, DataScope scope, CooPortalDbContext db)
    {
        var user = context.SignedInOrNull();
        scope.UseEnterprise(user?.EnterpriseId, await OnlyCreatedByAsync(user, db, context.RequestAborted));
        await next(context);
    }

    /// <summary>查询权限开关 (row 21), read anew for every request so that it takes effect at once.</summary>
    private static async Task<Guid?> OnlyCreatedByAsync(SignedInUser? user, CooPortalDbContext db, CancellationToken cancellationToken) =>
        user is { EnterpriseId: { } enterpriseId, Role: UserRole.CardOperator or UserRole.CardlessOperator, IsLegalPerson: false }
        && await db.Enterprises.AnyAsync(row => row.Id == enterpriseId && row.OperatorsSeeOnlyOwn, cancellationToken)
            ? user.UserId
            : null;
}
