using CooPortal.Operations.Statistics;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Statistics;

/// <summary>受理情况查询 and 业务统计: what customs has done with the company's certificates, and how many there are.</summary>
public sealed class StatisticsFeature : PortalFeature
{
    public override string Area => "Statistics";

    public override string RoutePrefix => "statistics";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Acceptance, "受理情况查询", "/statistics/acceptance"),
        new(MenuSections.Statistics, "业务统计", "/statistics/business"),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<CountCertificates>()
        .AddScoped<FindAcceptanceStatus>();
}
