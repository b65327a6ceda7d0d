using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>The left menu as this user sees it on this page.</summary>
public sealed class NavigationMenu
{
    private NavigationMenu(MenuKind kind, IReadOnlyList<Group> groups)
    {
        Kind = kind;
        Groups = groups;
    }

    public MenuKind Kind { get; }

    public IReadOnlyList<Group> Groups { get; }

    /// <summary>Pages that belong to no entry keep the application's menu.</summary>
    public static NavigationMenu For(SignedInUser user, string path)
    {
        var entries = PortalFeatures.All.SelectMany(feature => feature.Navigation).Where(entry => entry.IsVisibleTo(user)).ToList();
        var active = entries.Where(entry => entry.IsActiveAt(path)).MaxBy(entry => (entry.ActivePrefix ?? entry.Href).Length);
        var kind = active?.Section.Menu ?? MenuKind.Application;

        var groups = entries
            .Where(entry => entry.Section.Menu == kind)
            .GroupBy(entry => entry.Section)
            .OrderBy(group => group.Key.Position)
            .Select(group => new Group(group.Key, [.. group], group.Contains(active) ? active : null))
            .ToList();

        return new NavigationMenu(kind, groups);
    }

    public sealed record Group(MenuSection Section, IReadOnlyList<NavigationEntry> Entries, NavigationEntry? Active)
    {
        public bool IsPlainLink => Entries is [var only] && only.Label == Section.Label;
    }
}
