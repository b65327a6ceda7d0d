using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Jobs;

/// <summary>Answers that are not the portal's own: a proxy's 413 or 403, and a portal that asks for patience.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("/document", 413)]
    [InlineData("/begin", 403)]
    public async Task Call_RefusedBySomethingBetween_EndsTheAttemptUnprintedWithItsReason(string call, int status)
    {
        await using var portal = await FakePortal.StartAsync();
        portal.Between = (call, status, null);
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.NotPrinted);
        job.Reports[^1].Evidence.Remark.ShouldBe($"门户拒绝了请求（HTTP {status}）。没有打印。");
        portal.BetweenAnswers.Count.ShouldBe(1);
        Directory.EnumerateFiles(workspace.Paper).ShouldBeEmpty();

        portal.Between = null;
        var next = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        await Eventually.IsTrueAsync(() => next.Outcome is not null, "the next job is printed");
        next.Outcome.ShouldBe(PrintOutcome.Unclear);
    }

    [Fact]
    public async Task Portal_ThatNamesATime_IsLeftAloneUntilThen()
    {
        await using var portal = await FakePortal.StartAsync();
        portal.Between = (AgentRoutes.Claim, 429, "3");
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);
        await Eventually.IsTrueAsync(() => !portal.BetweenAnswers.IsEmpty, "the agent asks");

        for (var wakes = 0; wakes < 10; wakes++)
        {
            portal.WakeAll();
            await Task.Delay(200);
        }

        portal.BetweenAnswers.Count.ShouldBe(1);
        await Eventually.IsTrueAsync(() => portal.BetweenAnswers.Count > 1, "the agent asks again");
        var times = portal.BetweenAnswers.Select(answer => answer.At).ToList();
        (times[1] - times[0]).ShouldBeGreaterThan(TimeSpan.FromSeconds(2.8));
    }
}
