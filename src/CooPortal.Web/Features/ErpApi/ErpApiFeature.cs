using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.ErpApi;

/// <summary>What an enterprise's ERP calls. Every call is signed with a key of the enterprise; none reads a cookie.</summary>
public sealed class ErpApiFeature : PortalFeature
{
    public override string Area => "ErpApi";

    public override string RoutePrefix => ErpBinding.Prefix;

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services) => services
        .AddDocking()
        .AddScoped<ErpDoor>();
}
