using System.Text.Json;

namespace CooPortal.Web.Features.Versions.Releases;

/// <summary>版本说明 of one of the two systems.</summary>
public sealed record ReleasesPage(IReadOnlyList<Release> Releases, bool IsSelfPrint)
{
    private static readonly Lazy<List<Release>> all = new(Read);

    public IEnumerable<(Release Release, IReadOnlyList<string> Changes)> Shown => Releases
        .Select(release => (release, IsSelfPrint ? release.SelfPrint : release.Application))
        .Where(shown => shown.Item2.Count > 0);

    public static ReleasesPage Of(bool isSelfPrint) => new(all.Value, isSelfPrint);

    private static List<Release> Read()
    {
        using var stream = typeof(ReleasesPage).Assembly.GetManifestResourceStream("releases.json")
            ?? throw new InvalidOperationException("releases.json is not in the program.");
        return [.. JsonSerializer.Deserialize<List<Release>>(stream, JsonSerializerOptions.Web)!.OrderByDescending(release => release.Date)];
    }
}
