using CooPortal.Operations.Supplements;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Supplements;

/// <summary>出口报关单补录: under which export declarations the goods of an issued certificate left (manual chapter 9).</summary>
public sealed class SupplementsFeature : PortalFeature
{
    public override string Area => "Supplements";

    public override string RoutePrefix => "supplements";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.DeclarationSupplement, "出口报关单补录", "/supplements/fill"),
        new(MenuSections.SupplementQuery, "补录信息查询", "/supplements/query"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddSupplements();
}
