using CooPortal.Web.Features.Accounts.Logout;
using CooPortal.Web.Features.Accounts.Password;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Who signed in with a password that somebody else set comes to no page but the one that changes it.</summary>
public sealed class PasswordChangeFilter : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.SignedInOrNull() is not { MustChangePassword: true }
            || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || (context.ActionDescriptor is ControllerActionDescriptor action && (action.ControllerTypeInfo == typeof(PasswordController) || action.ControllerTypeInfo == typeof(LogoutController))))
        {
            return;
        }

        context.Result = context.HttpContext.Request.IsFromScript()
            ? new StatusCodeResult(StatusCodes.Status403Forbidden)
            : new LocalRedirectResult("/accounts/password");
    }
}
