using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Shared.Components.SideMenu;

public sealed record SideMenuView(NavigationMenu Menu, bool Collapsed);
