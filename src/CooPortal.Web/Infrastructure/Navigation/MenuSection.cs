using CooPortal.Operations.Enterprises;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>A first-level line of the left menu; it shows when an area brings an entry for it.</summary>
public sealed record MenuSection(MenuKind Menu, int Position, string Label, string Icon)
{
    /// <summary>Whether a company of this standing has the chapter; null for every company.</summary>
    public Func<EnterpriseStanding, bool>? VisibleIn { get; init; }
}
