namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>The left menu as one user sees it on one page; made by <see cref="NavigationMenus"/>.</summary>
public sealed record NavigationMenu(MenuKind Kind, IReadOnlyList<NavigationMenu.Group> Groups, NavigationEntry? SelfPrint)
{
    public sealed record Group(MenuSection Section, IReadOnlyList<NavigationEntry> Entries, NavigationEntry? Active)
    {
        public bool IsPlainLink => Entries is [var only] && only.Label == Section.Label;
    }
}
