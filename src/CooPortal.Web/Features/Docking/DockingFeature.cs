using CooPortal.Web.Features.Docking.Interface;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Docking;

/// <summary>ERP 对接 (manual chapter 15): what came in, the keys, the interface.</summary>
public sealed class DockingFeature : PortalFeature
{
    public override string Area => "Docking";

    public override string RoutePrefix => "docking";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Administration, "ERP 对接", "/docking/imports") { VisibleIn = Standings.FilesItself, ActivePrefixes = ["/docking"] },
    ];

    public override void AddServices(IServiceCollection services) => services.AddSingleton<InterfacePackage>();
}
