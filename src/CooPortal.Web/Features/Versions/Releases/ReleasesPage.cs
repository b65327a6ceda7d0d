namespace CooPortal.Web.Features.Versions.Releases;

/// <summary>版本说明 of one of the two systems.</summary>
public sealed record ReleasesPage(IReadOnlyList<Release> Releases, bool IsSelfPrint)
{
    public IEnumerable<(Release Release, IReadOnlyList<string> Changes)> Shown => Releases
        .Select(release => (release, IsSelfPrint ? release.SelfPrint : release.Application))
        .Where(shown => shown.Item2.Count > 0);
}
