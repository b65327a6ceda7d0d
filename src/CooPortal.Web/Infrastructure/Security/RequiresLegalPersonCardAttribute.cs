using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Lets in only a session opened with the legal-person card (法人卡), whatever the role; others are told so and may log in with it (row 20).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresLegalPersonCardAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.SignedInOrNull() is not { } user || (user.IsLegalPerson && user.EnterpriseId is not null))
        {
            return;
        }

        if (http.Request.IsFromScript() || user.EnterpriseId is null)
        {
            http.Items[Errors.ErrorNotice.Key] = "此功能需使用电子口岸法人卡登录后办理。";
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : http.Request.LocalReferer();
        context.Result = new ViewResult
        {
            ViewName = "/Shared/LegalPersonCardNeeded.cshtml",
            StatusCode = StatusCodes.Status403Forbidden,
            ViewData = new ViewDataDictionary<string>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = back },
        };
    }
}
