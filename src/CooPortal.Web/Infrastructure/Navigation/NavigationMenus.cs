using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>Makes the left menu from what the areas bring, the user's role, and the company's 申领模式 and 同步状态 (rows 6, 30, 31).</summary>
public sealed class NavigationMenus(FindEnterpriseStanding standings)
{
    /// <summary>Pages that belong to no entry keep the menu of their area.</summary>
    public async Task<NavigationMenu> ForAsync(SignedInUser user, string path, CancellationToken cancellationToken)
    {
        var standing = user.EnterpriseId is { } enterpriseId ? await standings.ExecuteAsync(enterpriseId, cancellationToken) : null;
        var entries = PortalFeatures.All.SelectMany(feature => feature.Navigation).Where(entry => entry.IsVisibleTo(user, standing)).ToList();
        var active = entries.Where(entry => entry.MatchAt(path) > 0).MaxBy(entry => entry.MatchAt(path));
        var kind = active?.Section.Menu ?? AreaOf(path)?.Menu ?? MenuKind.Application;

        var groups = entries
            .Where(entry => entry.Section.Menu == kind)
            .GroupBy(entry => entry.Section)
            .OrderBy(group => group.Key.Position)
            .Select(group => new NavigationMenu.Group(group.Key, [.. group], group.Contains(active) ? active : null))
            .ToList();

        return new NavigationMenu(kind, groups, entries.Where(entry => entry.Section.Menu == MenuKind.SelfPrint).MinBy(entry => entry.Section.Position));
    }

    private static PortalFeature? AreaOf(string path) =>
        PortalFeatures.All.FirstOrDefault(feature => feature.RoutePrefix.Length > 0 && path.StartsWith($"/{feature.RoutePrefix}/", StringComparison.OrdinalIgnoreCase));
}
