using CooPortal.Operations.Sealing;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Seals;

/// <summary>印章管理: the company's seals and its declarants' signatures, kept with the legal-person card (row 20).</summary>
public sealed class SealsFeature : PortalFeature
{
    public override string Area => "Seals";

    public override string RoutePrefix => "seals";

    public override MenuKind Menu => MenuKind.SelfPrint;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new NavigationEntry(MenuSections.Seals, "印章制作", "/seals/list"),
        new NavigationEntry(MenuSections.Seals, "签名制作", "/seals/signatures"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddSealing();
}
