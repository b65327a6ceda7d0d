using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Versions;

/// <summary>版本说明 of the application system (manual chapter 12); that of self-print stands in its own menu.</summary>
public sealed class VersionsFeature : PortalFeature
{
    public override string Area => "Versions";

    public override string RoutePrefix => "versions";

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Versions, "版本说明", "/versions/releases"),
    ];
}
