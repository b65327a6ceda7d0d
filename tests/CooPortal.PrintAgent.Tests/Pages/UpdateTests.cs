using CooPortal.PrintAgent.Tests.Stage;

namespace CooPortal.PrintAgent.Tests.Pages;

/// <summary>The status page says what the portal asks for and offers; the program never fetches it itself.</summary>
public sealed class UpdateTests
{
    [Theory]
    [InlineData("99.0.0", null, "门户要求 99.0.0 及以上")]
    [InlineData("1.5.15", "99.1.0", "门户提供新版本 99.1.0")]
    public async Task StatusPage_OfAnOldProgram_LinksToThePortalsInstallPage(string minimum, string? newest, string expected)
    {
        await using var portal = await FakePortal.StartAsync();
        portal.MinimumVersion = minimum;
        portal.NewestVersion = newest;
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);
        var page = "";

        await Eventually.IsTrueAsync(() => (page = agent.Http.GetStringAsync("/").Result).Contains(expected, StringComparison.Ordinal), "the status page says so");

        page.ShouldContain($"href=\"{portal.Origin}/self-print/agent\"");
    }
}
