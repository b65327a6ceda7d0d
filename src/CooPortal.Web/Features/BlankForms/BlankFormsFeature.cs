using CooPortal.Operations.BlankForms;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.BlankForms;

/// <summary>空白证单核销 and 空白证单查询: the numbered forms that certificates are printed on (manual chapter 8).</summary>
public sealed class BlankFormsFeature : PortalFeature
{
    public override string Area => "BlankForms";

    public override string RoutePrefix => "blank-forms";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.BlankFormWriteOff, "空白证单核销", "/blank-forms/write-off"),
        new(MenuSections.BlankFormQuery, "空白证单查询", "/blank-forms/query"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddBlankForms();
}
