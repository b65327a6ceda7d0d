using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Origin business: open to a company whose profile is 同步成功 and whose 申领模式 is not 不申领证书; others read what comes first (rows 31, 58).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OriginBusinessAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.SignedInOrNull()?.EnterpriseId is not { } enterpriseId)
        {
            return;
        }

        var services = context.HttpContext.RequestServices;
        var standing = await services.GetRequiredService<FindEnterpriseStanding>().ExecuteAsync(enterpriseId, context.HttpContext.RequestAborted);
        if (standing.Refusal is { } refusal)
        {
            context.Result = new ViewResult
            {
                ViewName = ClosedBusiness.View,
                StatusCode = StatusCodes.Status403Forbidden,
                ViewData = new ViewDataDictionary<ClosedBusiness>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
                {
                    Model = ClosedBusiness.ByProfile(refusal, context.HttpContext.Request),
                },
            };
        }
    }
}
