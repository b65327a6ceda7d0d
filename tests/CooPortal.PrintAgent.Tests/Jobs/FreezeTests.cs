using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Jobs;

/// <summary>A computer that sleeps in the middle of a job: the process is stopped and continued by signals.</summary>
public sealed class FreezeTests
{
    // Longer than the twenty seconds for which the portal's yes is good.
    private static readonly TimeSpan Sleep = LongRun.IsAsked ? TimeSpan.FromMinutes(20) : TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Asleep_BetweenThePortalsYesAndTheFirstByte_AsksAgainAndPrintsNothingWhenTheJobIsOver()
    {
        using var printer = await IppPrinterProgram.StartAsync();
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using var agent = AgentProcess.Start(workspace, portal, printer.Uri, "stop:Sending");
        await Eventually.IsTrueAsync(() => agent.IsStopped, "the agent sleeps");

        job.RefuseBegin = true;
        await Task.Delay(Sleep);
        printer.Documents(job.PrinterJobName).ShouldBe(0);
        agent.Continue();

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.NotPrinted);
        job.Begins.ShouldBe(2);
        printer.Documents(job.PrinterJobName).ShouldBe(0);
        job.RefuseBegin = false;
        var next = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        await Eventually.IsTrueAsync(() => next.Outcome is not null, "no abandoned job blocks the printer");
    }

    [Fact]
    public async Task Asleep_UntilTheLeaseEnded_LeavesTheOldAttemptAloneAndPrintsOnce()
    {
        using var printer = await IppPrinterProgram.StartAsync();
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using var agent = AgentProcess.Start(workspace, portal, printer.Uri, "stop:Leased");
        await Eventually.IsTrueAsync(() => agent.IsStopped, "the agent sleeps");

        job.EndLease();
        agent.Continue();

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the second attempt ends");
        job.Attempt.ShouldBe(2);
        printer.Documents(ClaimedJob.NameOf(job.Id, 1)).ShouldBe(0);
        printer.Documents(ClaimedJob.NameOf(job.Id, 2)).ShouldBe(1);
    }

    [Fact]
    public async Task Asleep_WhileThePrinterWorks_TellsTheEndWhenItWakes()
    {
        using var printer = await IppPrinterProgram.StartAsync("sleep 1; echo 'ATTR: job-impressions-completed=2' >&2; exit 0");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using var agent = AgentProcess.Start(workspace, portal, printer.Uri, "stop:Sent");
        await Eventually.IsTrueAsync(() => agent.IsStopped, "the agent sleeps");
        await Eventually.IsTrueAsync(() => printer.Documents(job.PrinterJobName) == 1, "the printer has the document");
        await Task.Delay(TimeSpan.FromSeconds(3));

        agent.Continue();

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.Proven);
        printer.Documents(job.PrinterJobName).ShouldBe(1);
    }
}
