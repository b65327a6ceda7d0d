using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.Versions.Releases;

/// <summary>版本说明: each release, the newest first (row 229).</summary>
public sealed class ReleasesController : Controller
{
    private const string SelfPrint = "self-print";

    private static readonly Lazy<List<Release>> All = new(Read);

    [HttpGet]
    public IActionResult Index(string? system) => View("Releases", new ReleasesPage(All.Value, system == SelfPrint));

    private static List<Release> Read()
    {
        using var stream = typeof(ReleasesController).Assembly.GetManifestResourceStream("releases.json")
            ?? throw new InvalidOperationException("releases.json is not in the program.");
        return [.. JsonSerializer.Deserialize<List<Release>>(stream, JsonSerializerOptions.Web)!.OrderByDescending(release => release.Date)];
    }
}
