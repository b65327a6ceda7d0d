using CooPortal.Operations.Enterprises;
using CooPortal.Operations.PreReview;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooPortal.Web.Features.PreReview;

/// <summary>Pages of 产品预审 show companies to which it is closed the notice instead (rows 166, 167).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreReviewOpenAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.SignedInOrNull()?.EnterpriseId is not { } enterpriseId)
        {
            context.Result = new NotFoundResult();
            return;
        }

        var standing = await http.RequestServices.GetRequiredService<FindEnterpriseStanding>().ExecuteAsync(enterpriseId, http.RequestAborted);
        if (PreReviewGate.WhyClosed(standing) is not { } refusal)
        {
            await next();
            return;
        }

        context.Result = new ViewResult
        {
            ViewName = "/Features/PreReview/Closed.cshtml",
            ViewData = new ViewDataDictionary<PreReviewNotice>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = new PreReviewNotice(refusal, IsNotNeeded: standing is { IsSynced: true, HasPendingChange: false }),
            },
        };
    }
}
