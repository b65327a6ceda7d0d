using CooPortal.Operations.Libraries;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Libraries;

/// <summary>出口商维护, 进口商维护, 生产商维护 and 货物维护: what is typed again and again, kept once.</summary>
public sealed class LibrariesFeature : PortalFeature
{
    public override string Area => "Libraries";

    public override string RoutePrefix => "libraries";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override void AddServices(IServiceCollection services) => services.AddLibraryVerbs();
}
