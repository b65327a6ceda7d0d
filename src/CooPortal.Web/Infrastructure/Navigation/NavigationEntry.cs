using CooPortal.Operations.Enterprises;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>A link that an area puts under a section. A section whose only entry bears its own label is drawn as a plain link.</summary>
public sealed record NavigationEntry(MenuSection Section, string Label, string Href)
{
    /// <summary>Whether this user sees the entry; null shows it to everybody signed in to an enterprise.</summary>
    public Func<SignedInUser, bool>? VisibleTo { get; init; }

    /// <summary>Narrows what the section says about a company's standing (申领模式, 同步状态).</summary>
    public Func<EnterpriseStanding, bool>? VisibleIn { get; init; }

    /// <summary>URL prefixes of the pages that highlight the entry beside the link itself.</summary>
    public IReadOnlyList<string> ActivePrefixes { get; init; } = [];

    /// <param name="user">Who looks.</param>
    /// <param name="standing">Of the user's company; null for the platform.</param>
    public bool IsVisibleTo(SignedInUser user, EnterpriseStanding? standing) =>
        (VisibleTo?.Invoke(user) ?? user.EnterpriseId is not null) && (standing is null || ((Section.VisibleIn?.Invoke(standing) ?? true) && (VisibleIn?.Invoke(standing) ?? true)));

    /// <summary>How much of the path the entry stands for, in characters; 0 when it does not highlight there.</summary>
    public int MatchAt(string path) => ActivePrefixes.Append(Href).Where(prefix => Holds(prefix, path)).Select(prefix => prefix.Length).DefaultIfEmpty().Max();

    private static bool Holds(string prefix, string path) =>
        path.Equals(prefix, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(prefix.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
}
