using CooPortal.Operations.Enterprises;
using CooPortal.Web.Features.Enterprises.Profile;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Enterprises;

/// <summary>企业基本信息: the company's profile, filed with customs, and the version in force. Maintenance and change share one entry (row 32).</summary>
public sealed class EnterprisesFeature : PortalFeature
{
    public override string Area => "Enterprises";

    public override string RoutePrefix => "enterprises";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Enterprise, "企业基本信息维护", "/enterprises/profile"),
        new(MenuSections.Enterprise, "企业基本信息查询", "/enterprises/current"),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddEnterprises()
        .AddEnterpriseJobs()
        .AddScoped<ProfilePageBuilder>();
}
