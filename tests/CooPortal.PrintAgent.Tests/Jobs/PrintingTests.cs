using System.Text;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.PrintAgent.Tests.Jobs;

public sealed class PrintingTests
{
    private const string Counting = "env > \"$FOLDER/$IPP_JOB_NAME.env\"; echo 'ATTR: job-impressions-completed=2' >&2; exit 0";

    [Fact]
    [Feature(275)]
    public async Task Job_OnAPrinterThatCounts_IsProvenAndAskedForA4TwoSidedColour()
    {
        using var printer = await IppPrinterProgram.StartAsync(Counting);
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, printer.Uri);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Outcome.ShouldBe(PrintOutcome.Proven, Describe(job));
        printer.Documents(job.PrinterJobName).ShouldBe(1);
        var asked = await File.ReadAllTextAsync(Path.Combine(printer.Folder, job.PrinterJobName + ".env"));
        asked.ShouldContain("IPP_MEDIA=iso_a4_210x297mm");
        asked.ShouldContain("IPP_SIDES=two-sided-long-edge");
        asked.ShouldContain("IPP_PRINT_COLOR_MODE=color");
        job.Begins.ShouldBe(1);
        var evidence = job.Reports[^1].Evidence;
        evidence.JobUri.ShouldNotBeNull();
        evidence.JobUuid.ShouldNotBeNull();
        evidence.Impressions.ShouldBe(2);
    }

    [Theory]
    [InlineData("exit 0", PrintOutcome.Reported)]
    [InlineData("echo 'ATTR: job-impressions-completed=1' >&2; exit 0", PrintOutcome.Unclear)]
    [InlineData("echo 'STATE: +media-jam-error' >&2; echo 'ATTR: job-impressions-completed=2' >&2; exit 0", PrintOutcome.Unclear)]
    [InlineData("exit 1", PrintOutcome.Unclear)]
    public async Task Job_IsGradedByWhatThePrinterSays(string command, PrintOutcome expected)
    {
        using var printer = await IppPrinterProgram.StartAsync(command);
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, printer.Uri);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Outcome.ShouldBe(expected, Describe(job));
    }

    [Fact]
    public async Task ThreeJobs_OnAPrinterThatHoldsOne_PrintOneAfterTheOther()
    {
        using var printer = await IppPrinterProgram.StartAsync("sleep 1; exit 0");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, printer.Uri);

        var jobs = Enumerable.Range(0, 3).Select(_ => portal.Queue(new FakeJob { Document = SampleDocument.Make() })).ToList();

        await Eventually.IsTrueAsync(() => jobs.TrueForAll(job => job.Outcome is not null), "all jobs end");
        jobs.ShouldAllBe(job => job.Outcome == PrintOutcome.Reported && printer.Documents(job.PrinterJobName) == 1);
    }

    [Fact]
    public async Task Job_IntoAFolder_IsWholeOnDiskAndClaimsNoPaper()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Outcome.ShouldBe(PrintOutcome.Unclear);
        job.Reports[^1].Evidence.Kind.ShouldBe(PrinterKind.Folder);
        File.ReadAllBytes(Path.Combine(workspace.Paper, job.PrinterJobName + ".pdf")).ShouldBe(job.Document);
        Directory.GetFiles(workspace.Paper).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Job_WithoutAPrinterThatAnswers_WaitsAndSaysWhyAndIsForgottenWhenCancelled()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, "ipp://localhost:1/ipp/print");

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Heartbeats.Any(beat => beat.Trouble == PrinterTrouble.Unreachable), "the trouble is told");
        job.Begins.ShouldBe(0);
        job.State.ShouldBe(FakeJobState.Leased);
    }

    [Theory]
    [InlineData(false, true, PrinterTrouble.NoTwoSided)]
    [InlineData(true, false, PrinterTrouble.NoColour)]
    public async Task Printer_WithoutBothSidesOrColour_GetsNothing_AndTheAgentSaysWhich(bool twoSided, bool colour, PrinterTrouble expected)
    {
        using var printer = await IppPrinterProgram.StartAsync(Counting, twoSided, colour);
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, printer.Uri);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Heartbeats.Any(beat => beat.Trouble is not null), "the trouble is told");
        job.Heartbeats.Last(beat => beat.Trouble is not null).Trouble.ShouldBe(expected);
        job.Begins.ShouldBe(0);
        printer.Spool.ShouldBeEmpty();
    }

    [Fact]
    public async Task Printer_OutOfPaper_IsSaid_AndTheCountAloneProvesNothingAfterwards()
    {
        using var printer = await IppPrinterProgram.StartAsync(
            "echo 'STATE: +media-empty-error' >&2; sleep 4; echo 'STATE: -media-empty-error' >&2; echo 'ATTR: job-impressions-completed=2' >&2; exit 0");
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, printer.Uri);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Heartbeats.ShouldContain(beat => beat.Trouble == PrinterTrouble.NoPaper);
        job.Outcome.ShouldBe(PrintOutcome.Reported, Describe(job));
    }

    [Fact]
    public async Task Document_WithAnotherHash_IsNeverPrinted()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make(), AnnouncedSha256 = new string('0', 64) });

        await Eventually.IsTrueAsync(() => RunningAgent.JournalText(workspace).Contains("\"reported\"", StringComparison.Ordinal), "the attempt is given up");
        job.Begins.ShouldBe(0);
        job.Outcome.ShouldBe(PrintOutcome.NotPrinted);
        job.Reports[^1].Evidence.Remark.ShouldBe("下载的打印文件与门户登记的不一致，没有打印。");
        Directory.EnumerateFiles(workspace.Paper).ShouldBeEmpty();
    }

    [Fact]
    public async Task Begin_OlderThanTwentySecondsAtTheFirstByte_IsAskedAgain()
    {
        var clock = new ShiftedClock();
        var printer = new RecordingPrinter { WhileCreating = () => clock.Ahead += TimeSpan.FromSeconds(30) };
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, services: services => Use(services, clock, printer));

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Begins.ShouldBe(2);
        printer.Sent.ShouldBe([job.Document]);
    }

    [Fact]
    public async Task Begin_RefusedAfterASleep_CancelsTheEmptyJobAndPrintsNothing()
    {
        var clock = new ShiftedClock();
        FakeJob? job = null;
        var printer = new RecordingPrinter
        {
            WhileCreating = () =>
            {
                clock.Ahead += TimeSpan.FromSeconds(30);
                job!.RefuseBegin = true;
            },
        };
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        job = new FakeJob { Document = SampleDocument.Make() };
        await using var agent = await RunningAgent.StartAsync(workspace, portal, services: services => Use(services, clock, printer));

        portal.Queue(job);

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Outcome.ShouldBe(PrintOutcome.NotPrinted);
        printer.Sent.ShouldBeEmpty();
        printer.Cancelled.ShouldBe([job.PrinterJobName]);
    }

    [Fact]
    public async Task Printer_ThatRefusesTheJob_LeavesNothingPrinted()
    {
        var printer = new RecordingPrinter { WhileCreating = () => throw new PrinterRefusedException("Create-Job was answered 040b.") };
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, services: services => Use(services, new ShiftedClock(), printer));

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Outcome.ShouldBe(PrintOutcome.NotPrinted);
        job.Reports[^1].Evidence.Remark.ShouldBe("Create-Job was answered 040b.");
    }

    [Fact]
    public async Task Printer_BusyAtFirst_IsAskedAgainAfterANewBegin()
    {
        var refusals = 1;
        var printer = new RecordingPrinter { WhileCreating = () => { if (refusals-- > 0) { throw new PrinterBusyException(); } } };
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal, services: services => Use(services, new ShiftedClock(), printer));

        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });

        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");
        job.Begins.ShouldBe(2);
        job.Heartbeats.ShouldContain(beat => beat.Trouble == PrinterTrouble.Busy);
        printer.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Journal_OfAPrintedJob_HoldsNoDocument()
    {
        await using var portal = await FakePortal.StartAsync();
        using var workspace = new Workspace();
        RunningAgent.Pair(workspace, portal);
        await using var agent = await RunningAgent.StartAsync(workspace, portal);
        var job = portal.Queue(new FakeJob { Document = SampleDocument.Make() });
        await Eventually.IsTrueAsync(() => job.Outcome is not null, "the job ends");

        var text = RunningAgent.JournalText(workspace);

        text.ShouldContain(job.Sha256);
        text.ShouldNotContain(Convert.ToBase64String(job.Document)[..40]);
        Directory.EnumerateFiles(workspace.Data, "*", SearchOption.AllDirectories)
            .ShouldAllBe(file => !Encoding.Latin1.GetString(ReadShared(file)).Contains("%PDF-", StringComparison.Ordinal));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Use(IServiceCollection services, TimeProvider clock, IPrinter printer)
    {
        services.AddSingleton(clock);
        services.AddSingleton(printer);
    }

    private static string Describe(FakeJob job) => System.Text.Json.JsonSerializer.Serialize(job.Reports, ProtocolJson.Options);
}
