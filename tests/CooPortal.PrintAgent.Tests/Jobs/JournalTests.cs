using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Tests.Stage;
using CooPortal.PrintProtocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CooPortal.PrintAgent.Tests.Jobs;

public sealed class JournalTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly ShiftedClock clock = new();

    private string FilePath => Path.Combine(workspace.Data, "journal.log");

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Journal_CutAtAnyByte_AnswersWithTheLastWholeLine()
    {
        JournalStep[] steps = [JournalStep.BeginAsked, JournalStep.Begun, JournalStep.Created, JournalStep.Sending, JournalStep.Sent];
        using (var journal = Open())
        {
            var line = journal.Start(Job());
            foreach (var step in steps)
            {
                line = journal.Write(line, step);
            }
        }

        var whole = File.ReadAllBytes(FilePath);
        var lengths = File.ReadAllLines(FilePath).Select(line => System.Text.Encoding.UTF8.GetByteCount(line) + 1).ToList();
        JournalStep[] all = [JournalStep.Leased, .. steps];
        for (var cut = 0; cut <= whole.Length; cut += 7)
        {
            File.WriteAllBytes(FilePath, whole[..cut]);
            // A line that lacks only its line end is whole.
            var lines = lengths.Index().Count(entry => lengths.Take(entry.Index + 1).Sum() <= cut + 1);

            using var journal = Open();

            journal.Open.Select(line => line.Step).ShouldBe(lines == 0 ? [] : [all[lines - 1]], $"cut at {cut}");
        }
    }

    [Fact]
    public void Journal_AfterATornLine_GoesOnWithWholeLines()
    {
        using (var journal = Open())
        {
            journal.Start(Job());
        }

        File.AppendAllText(FilePath, "0badc0de {\"step\":\"sen");
        using (var journal = Open())
        {
            journal.Write(journal.Open.Single(), JournalStep.BeginAsked);
        }

        using var again = Open();
        again.Open.Single().Step.ShouldBe(JournalStep.BeginAsked);
    }

    [Fact]
    public void Line_WithAFlippedCharacter_IsNone()
    {
        using (var journal = Open())
        {
            journal.Start(Job());
        }

        var text = File.ReadAllText(FilePath).Replace("leased", "leaved", StringComparison.Ordinal);

        JournalLine.Read(text.TrimEnd()).ShouldBeNull();
    }

    [Fact]
    public void Journal_KeepsClosedAttemptsNinetyDaysAndOpenOnesForEver()
    {
        using (var journal = Open())
        {
            journal.Write(journal.Start(Job()), JournalStep.Forgotten);
            journal.Write(journal.Start(Job()), JournalStep.Sending);
        }

        clock.Ahead = TimeSpan.FromDays(89);
        using (var journal = Open())
        {
            journal.Newest(10).Count.ShouldBe(2);
        }

        clock.Ahead = TimeSpan.FromDays(91);
        using var later = Open();
        later.Newest(10).ShouldHaveSingleItem().Step.ShouldBe(JournalStep.Sending);
    }

    private static ClaimedJob Job() => new()
    {
        JobId = Guid.CreateVersion7(),
        Attempt = 1,
        Token = "t",
        LeaseSeconds = 90,
        Title = "正本",
        DocumentSha256 = new string('0', 64),
        Sides = 2,
        Options = PrintOptions.Certificate,
    };

    private Journal Open() => new(FilePath, clock, new FaultHook(new AgentOptions(), new HostingEnvironment { EnvironmentName = Environments.Development }));
}
