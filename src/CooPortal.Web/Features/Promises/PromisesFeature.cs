using CooPortal.Operations.Promises;
using CooPortal.Web.Features.Promises.Measured;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Promises;

/// <summary>办理时效: how long each step really takes, for everybody to see.</summary>
public sealed class PromisesFeature : PortalFeature
{
    public override string Area => "Promises";

    public override string RoutePrefix => "promises";

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services) => services.AddScoped<MeasureSteps>().AddScoped<MeasuredPeriods>();
}
