using CooPortal.PrintAgent.Tests.Stage;

namespace CooPortal.PrintAgent.Tests.Streaming;

public sealed class PortalConnectionTests
{
    [Fact]
    public async Task Pairing_EndedInThePortal_CutsTheStreamWithinFiveSecondsAndDeletesTheKey()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        var pairing = RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);
        await Eventually.IsTrueAsync(() => portal.OpenStreams == 1, "the stream stands");

        portal.Unpair(pairing.KeyId);

        await Eventually.IsTrueAsync(() => portal.OpenStreams == 0 && agent.Pairings.Confirmed(portal.Origin) is null, "the key is deleted", seconds: 5);
        Directory.EnumerateFiles(Path.Combine(workspace.Data, "pairings")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Portal_RestartedOrUnknowingForAWhile_IsConnectedToAgain()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        var pairing = RunningAgent.Pair(workspace, portal);
        portal.Keys.TryRemove(pairing.KeyId, out var key);
        portal.Down = true;
        await using var agent = await RunningAgent.StartAsync(workspace, portal);

        portal.Down = false;
        portal.Keys[pairing.KeyId] = key!;

        await Eventually.IsTrueAsync(() => portal.OpenStreams == 1, "the agent connects");
    }

    [Fact]
    public async Task Ping_IsAnsweredByTheAgentItself()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        var pairing = RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);
        await Eventually.IsTrueAsync(() => portal.OpenStreams == 1, "the stream stands");
        portal.Answered.ShouldBeEmpty();

        portal.PingAll();

        await Eventually.IsTrueAsync(() => portal.Answered.Contains(pairing.KeyId), "the agent answers");
        portal.OpenStreams.ShouldBe(1);
    }

    [Fact]
    public async Task Clock_FarOff_IsCorrectedByThePortals()
    {
        await using var portal = await FakePortal.StartAsync();
        portal.ClockAhead = TimeSpan.FromHours(3);
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);

        await using var agent = await RunningAgent.StartAsync(workspace, portal);

        await Eventually.IsTrueAsync(() => portal.OpenStreams == 1, "the agent connects");
    }

    [Fact]
    public async Task Agent_BelowTheMinimumVersion_SaysSo()
    {
        await using var portal = await FakePortal.StartAsync();
        portal.MinimumVersion = "99.0.0";
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);
        await Eventually.IsTrueAsync(() => portal.OpenStreams == 1, "the stream stands");

        var text = "";
        await Eventually.IsTrueAsync(() => (text = agent.Http.GetStringAsync("/").GetAwaiter().GetResult()).Contains("版本过低", StringComparison.Ordinal), "the page says so");

        text.ShouldContain("99.0.0");
    }
}
