using CooPortal.Web.Features.RestApi.Description;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.RestApi;

/// <summary>The REST API: what programs of an enterprise call with a bearer key of theirs. None of it reads a cookie.</summary>
public sealed class RestApiFeature : PortalFeature
{
    /// <summary>A change that breaks callers gets another number beside this one.</summary>
    public const string Prefix = "api/v1";

    public override string Area => "RestApi";

    public override string RoutePrefix => Prefix;

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<RestKeyFilter>()
        .AddScoped<RestCallFilter>()
        .AddRestDescription();
}
