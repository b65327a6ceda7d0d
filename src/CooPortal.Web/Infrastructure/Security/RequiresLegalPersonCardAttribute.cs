using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Lets in only a session opened with the legal-person card (法人卡), whatever the role.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresLegalPersonCardAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.SignedInOrNull();
        if (user is not null && !user.IsLegalPerson)
        {
            context.HttpContext.Items[Errors.ErrorNotice.Key] = "此功能需使用电子口岸法人卡登录后办理。";
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
