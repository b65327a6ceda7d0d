using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Infrastructure;

/// <summary>What one area is: its folder, its URL, who may enter, what it puts in the menu, what it brings.</summary>
public abstract class PortalFeature
{
    /// <summary>Folder below Features, and MVC area.</summary>
    public abstract string Area { get; }

    /// <summary>First part of the URL, kebab-case.</summary>
    public abstract string RoutePrefix { get; }

    public virtual FeatureAccess Access => FeatureAccess.SignedIn;

    /// <summary>The menu beside its pages, also of those that have no entry.</summary>
    public virtual MenuKind Menu => MenuKind.Application;

    /// <summary>Menu entries with the manual's labels; their place comes from <see cref="MenuSections"/>.</summary>
    public virtual IReadOnlyList<NavigationEntry> Navigation => [];

    public virtual void AddServices(IServiceCollection services)
    {
    }
}
