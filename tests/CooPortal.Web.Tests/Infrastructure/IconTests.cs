using System.Text.RegularExpressions;
using CooPortal.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

public sealed partial class IconTests
{
    [Fact]
    public void Icons_NamedInViewsAndMenus_AreInTheSprite()
    {
        var web = Path.Combine(Root(), "src", "CooPortal.Web");
        var sprite = File.ReadAllLines(Path.Combine(web, "assets", "icons.txt")).ToHashSet();

        var named = Directory.EnumerateFiles(web, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => Icon().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Concat(PortalFeatures.All.SelectMany(feature => feature.Navigation).Select(entry => entry.Section.Icon))
            .ToHashSet();

        named.Count.ShouldBeGreaterThan(10);
        named.Except(sprite).ShouldBeEmpty();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CooPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("(?:<icon name|\\bicon)=\"([a-z0-9-]+)\"")]
    private static partial Regex Icon();
}
