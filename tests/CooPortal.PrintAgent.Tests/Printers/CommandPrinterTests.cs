using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Printers;

public sealed class CommandPrinterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-command-");
    private readonly byte[] document = SampleDocument.Make();

    private string Spool => Path.Combine(folder.FullName, "spool");

    private string Taken => Path.Combine(folder.FullName, "taken");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("cat > \"$0\"")]
    [InlineData("cp \"$1\" \"$0\"", "{file}")]
    public async Task Document_ReachesTheCommand_AndNoCopyStays(string script, params string[] file)
    {
        var printer = new CommandPrinter(["sh", "-c", script, Taken, .. file], Spool);
        (await printer.ExamineAsync(PrintOptions.Certificate, CancellationToken.None)).ShouldBeNull();

        var reading = await PrintAsync(printer);

        File.ReadAllBytes(Taken).ShouldBe(document);
        reading!.State.ShouldBe(JobReading.Completed);
        (Directory.Exists(Spool) ? Directory.GetFiles(Spool) : []).ShouldBeEmpty();
        EvidenceJudge.Judge(EvidenceOf(reading)).ShouldBe(PrintOutcome.Unclear, "a command proves nothing");
    }

    [Fact]
    public async Task Command_ThatFails_LeavesTheOutcomeUnclear()
    {
        var reading = await PrintAsync(new CommandPrinter(["sh", "-c", "cat > /dev/null; exit 3"], Spool));

        reading!.Reasons.ShouldBe(["command-exit-3"]);
        reading.IsFinal.ShouldBeTrue();
        EvidenceJudge.Judge(EvidenceOf(reading)).ShouldBe(PrintOutcome.Unclear);
    }

    [Fact]
    public async Task Program_ThatIsNotThere_IsSaidBeforeAnythingIsSent() =>
        (await new CommandPrinter(["no-such-program-at-all"], Spool).ExamineAsync(PrintOptions.Certificate, CancellationToken.None)).ShouldBe(PrinterTrouble.NotConfigured);

    [Fact]
    public void Document_ThatACrashLeft_IsRemovedAtTheNextStart()
    {
        Directory.CreateDirectory(Spool);
        File.WriteAllText(Path.Combine(Spool, "coo-1.pdf"), "%PDF");

        _ = new CommandPrinter(["sh"], Spool);

        Directory.Exists(Spool).ShouldBeFalse();
    }

    [Fact]
    public void Choice_OfACommand_NeedsOne()
    {
        PrinterChoice.Of(new AgentOptions { Printer = "command", PrintCommand = ["lp"], DataFolder = folder.FullName }).Kind.ShouldBe(PrinterKind.Command);
        Should.Throw<AgentCannotStartException>(() => PrinterChoice.Of(new AgentOptions { Printer = "command" })).Message.ShouldContain("PrintCommand");
        Should.Throw<AgentCannotStartException>(() => PrinterChoice.Of(new AgentOptions { Printer = "lpt1" })).Message.ShouldContain("lpt1");
    }

    private async Task<JobReading?> PrintAsync(CommandPrinter printer)
    {
        var job = await printer.CreateAsync("coo-1-1", PrintOptions.Certificate, CancellationToken.None);
        await printer.SendAsync(job, document, _ => Task.CompletedTask, CancellationToken.None);
        return await printer.ReadAsync(job, CancellationToken.None);
    }

    private static PrintEvidence EvidenceOf(JobReading reading) => new()
    {
        Kind = PrinterKind.Command,
        Printer = "lp",
        JobName = "coo-1-1",
        SidesSent = 2,
        JobState = reading.State,
        Reasons = reading.Reasons,
        At = DateTimeOffset.UnixEpoch,
    };
}
