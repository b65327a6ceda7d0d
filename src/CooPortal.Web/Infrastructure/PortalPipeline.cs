using CooPortal.Operations.Data;
using CooPortal.Web.Features.RestApi;
using CooPortal.Web.Features.RestApi.Description;
using CooPortal.Web.Infrastructure.Metrics;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure;

/// <summary>The order in which a request passes through the program.</summary>
public static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RefusedRequests>();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            AllowStatusCode404Response = true,
            StatusCodeSelector = failure => failure switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
                ForeignEnterpriseException => StatusCodes.Status404NotFound,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWhen(context => context.Request.Path.StartsWithSegments(RestGuard.Path, StringComparison.OrdinalIgnoreCase), api => api.UseMiddleware<RestGuard>());
        app.UseMiddleware<FetchSiteGate>();
        app.UseRouting();
        app.UseRequestLocalization("zh-CN");
        app.UseAuthentication();
        app.UseMiddleware<DataScopeMiddleware>();
        app.UseAuthorization();
        app.UseRateLimiter();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRestDescription();
        app.MapHealth();
        app.MapControllers().WithStaticAssets();
    }
}
