using CooPortal.Operations.Agency;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Agency;

/// <summary>代理信息维护: a principal's agent companies, and an agent's principals (manual chapter 3).</summary>
public sealed class AgencyFeature : PortalFeature
{
    public override string Area => "Agency";

    public override string RoutePrefix => "agency";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Agency, "委托人维护代理企业信息", "/agency/agents") { VisibleIn = Standings.FilesItself },
        new(MenuSections.Agency, "代理企业维护委托人信息", "/agency/principals") { VisibleIn = Standings.FilesForOthers },
    ];

    public override void AddServices(IServiceCollection services) => services.AddAgency();
}
