using CooPortal.Operations.Data;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Features.RestApi;

/// <summary>Lets in the key, ties every query to its enterprise, and asks whether the key may do this.</summary>
public sealed class RestKeyFilter(OpenRestCall open, DataScope scope) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (await open.ExecuteAsync(http.Request.Headers.Authorization is [var only] ? only : null, http.RequestAborted) is not { } caller)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"CooPortal\"";
            context.Result = RestProblems.Unauthorised();
            return;
        }

        http.Features.Set(caller);
        scope.UseEnterprise(caller.Actor.EnterpriseId);
        if (http.GetEndpoint()?.Metadata.GetMetadata<RequiresScopeAttribute>() is { } required && !caller.Scopes.HasFlag(required.Scope))
        {
            context.Result = RestProblems.MissingScope(required.Scope);
        }
    }
}
