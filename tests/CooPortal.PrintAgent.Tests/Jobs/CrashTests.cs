using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Jobs;

/// <summary>The agent dies at every line of its journal and at every step between them, against a real printer.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData("Leased", 1)]
    [InlineData("BeginAsked", 1)]
    [InlineData("BeginAnswered", 1)]
    [InlineData("Begun", 1)]
    [InlineData("JobCreated", 1)]
    [InlineData("Created", 1)]
    [InlineData("Sending", 0)]
    [InlineData("DocumentSent", 1)]
    [InlineData("Sent", 1)]
    [InlineData("BeforeEnded", 1)]
    [InlineData("Ended", 1)]
    [InlineData("ReportAnswered", 1)]
    [InlineData("Reported", 1)]
    public async Task Agent_KilledAtAnyStep_NeverPrintsTwiceAndAlwaysTellsTheEnd(string step, int documents)
    {
        using var printer = await IppPrinterProgram.StartAsync("echo 'ATTR: job-impressions-completed=2' >&2; exit 0");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        using (var dying = AgentProcess.Start(workspace, portal, printer.Uri, step))
        {
            await dying.WaitForExitAsync();
        }

        using var second = AgentProcess.Start(workspace, portal, printer.Uri);

        await Eventually.IsTrueAsync(() => job.Outcome is not null, $"the end is told after {step}");
        printer.Documents(job.PrinterJobName).ShouldBe(documents);
        job.Attempt.ShouldBe(1);
        // Where no data went out the certificate is free again; otherwise the printer's own word counts.
        job.Outcome.ShouldBe(documents == 0 ? PrintOutcome.NotPrinted : PrintOutcome.Proven);
    }

    [Theory]
    [InlineData("Begun")]
    [InlineData("JobCreated")]
    [InlineData("Created")]
    public async Task Agent_KilledBeforeSending_AndRefusedAfterwards_PrintsNothing(string step)
    {
        using var printer = await IppPrinterProgram.StartAsync();
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using (var dying = AgentProcess.Start(workspace, portal, printer.Uri, step))
        {
            await dying.WaitForExitAsync();
        }

        job.RefuseBegin = true;
        using var second = AgentProcess.Start(workspace, portal, printer.Uri);

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.NotPrinted);
        printer.Documents(job.PrinterJobName).ShouldBe(0);
        var next = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        await Eventually.IsTrueAsync(() => next.Outcome is not null, "no abandoned job blocks the printer");
        printer.Documents(next.PrinterJobName).ShouldBe(1);
    }

    [Fact]
    public async Task Lease_EndedWhileTheAgentWasDead_LetsItStartAnew()
    {
        using var printer = await IppPrinterProgram.StartAsync();
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using (var dying = AgentProcess.Start(workspace, portal, printer.Uri, "Leased"))
        {
            await dying.WaitForExitAsync();
        }

        job.EndLease();
        using var second = AgentProcess.Start(workspace, portal, printer.Uri);

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the second attempt ends");
        job.Attempt.ShouldBe(2);
        printer.Documents(job.PrinterJobName).ShouldBe(1);
        printer.Documents(ClaimedJob.NameOf(job.Id, 1)).ShouldBe(0);
    }

    [Fact]
    public async Task Printer_RestartedAfterItTookTheDocument_LeavesTheOutcomeUnclear()
    {
        using var printer = await IppPrinterProgram.StartAsync("sleep 60");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using var agent = AgentProcess.Start(workspace, portal, printer.Uri);
        await Eventually.IsTrueAsync(() => job.State == FakeJobState.Printing, "the printer works");

        await printer.RestartAsync();

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.Unclear);
        job.Begins.ShouldBe(1);
    }

    [Fact]
    public async Task Printer_Gone_LeavesTheOutcomeUnclear()
    {
        using var printer = await IppPrinterProgram.StartAsync("sleep 60");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using var agent = AgentProcess.Start(workspace, portal, printer.Uri);
        await Eventually.IsTrueAsync(() => job.State == FakeJobState.Printing, "the printer works");

        printer.Stop();

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.Unclear);
    }

    [Fact]
    public async Task Portal_DownWhileThePrinterWorks_IsToldAfterwards()
    {
        using var printer = await IppPrinterProgram.StartAsync("sleep 2; exit 0");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        using var agent = AgentProcess.Start(workspace, portal, printer.Uri);
        await Eventually.IsTrueAsync(() => printer.Documents(job.PrinterJobName) == 1, "the printer has the document");

        portal.Down = true;
        await Task.Delay(TimeSpan.FromSeconds(4));
        job.Outcome.ShouldBeNull();
        portal.Down = false;

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the end is told");
        job.Outcome.ShouldBe(PrintOutcome.Reported);
        printer.Documents(job.PrinterJobName).ShouldBe(1);
    }
}
