using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Infrastructure.Sessions;

/// <summary>Ties every query of the request to the enterprise of the session.</summary>
public sealed class DataScopeMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, DataScope scope)
    {
        scope.UseEnterprise(context.SignedInOrNull()?.EnterpriseId);
        return next(context);
    }
}
