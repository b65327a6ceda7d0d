using CooPortal.Domain.Accounts;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Defaults;

/// <summary>初始值设置: what fills new certificates, and the switch of what operators see.</summary>
public sealed class DefaultsFeature : PortalFeature
{
    public override string Area => "Defaults";

    public override string RoutePrefix => "defaults";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Defaults, "证书初始值设置", "/defaults/certificate"),
        new(MenuSections.Defaults, "查询权限开关", "/defaults/query-scope") { VisibleTo = user => user.EnterpriseId is not null && (user.Role == UserRole.Administrator || user.IsLegalPerson) },
    ];
}
