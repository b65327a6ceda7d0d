using CooPortal.Domain.Accounts;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Lets only these roles in; others get the 403 page.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresRoleAttribute(params UserRole[] roles) : Attribute, IAuthorizationFilter
{
    public IReadOnlyList<UserRole> Roles { get; } = roles;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.SignedInOrNull();
        if (user is not null && !Roles.Contains(user.Role))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
