using System.Text;
using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Storage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Jobs;

/// <summary>What this agent has done with each attempt, one file per pairing. After a crash the last whole line of an attempt decides.</summary>
public sealed class Journal : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly FaultHook faults;
    private readonly Dictionary<(Guid Job, int Attempt), JournalLine> last = [];
    private readonly FileStream file;

    public Journal(string path, TimeProvider clock, FaultHook faults)
    {
        this.clock = clock;
        this.faults = faults;
        if (File.Exists(path))
        {
            // A torn last line is dropped here; appending to it would spoil the next one.
            DurableFile.Write(path, string.Concat(Recall(File.ReadAllLines(path)).Select(line => line.ToText() + "\n")));
        }

        file = DurableFile.OpenForAppend(path);
    }

    /// <summary>Attempts that are not closed, oldest first.</summary>
    public IReadOnlyList<JournalLine> Open
    {
        get
        {
            lock (gate)
            {
                return [.. last.Values.Where(line => !line.IsClosed).OrderBy(line => line.At)];
            }
        }
    }

    /// <summary>The newest attempts, newest first, for the status page.</summary>
    public IReadOnlyList<JournalLine> Newest(int count)
    {
        lock (gate)
        {
            return [.. last.Values.OrderByDescending(line => line.At).Take(count)];
        }
    }

    /// <summary>Writes the first line of an attempt.</summary>
    public JournalLine Start(ClaimedJob job) => Append(new JournalLine { Step = JournalStep.Leased, At = clock.GetUtcNow(), Job = job });

    /// <summary>Writes the next line of an attempt; returns after it is on the disk.</summary>
    public JournalLine Write(JournalLine line, JournalStep step) => Append(line with { Step = step, At = clock.GetUtcNow() });

    public void Dispose() => file.Dispose();

    private JournalLine Append(JournalLine line)
    {
        lock (gate)
        {
            file.Write(Encoding.UTF8.GetBytes(line.ToText() + "\n"));
            file.Flush(flushToDisk: true);
            last[(line.Job.JobId, line.Job.Attempt)] = line;
        }

        faults.At(line.Step.ToString());
        return line;
    }

    private List<JournalLine> Recall(string[] texts)
    {
        var lines = texts.Select(JournalLine.Read).OfType<JournalLine>().ToList();
        foreach (var line in lines)
        {
            last[(line.Job.JobId, line.Job.Attempt)] = line;
        }

        var oldest = clock.GetUtcNow() - KeptFor;
        foreach (var stale in last.Where(entry => entry.Value.IsClosed && entry.Value.At < oldest).Select(entry => entry.Key).ToList())
        {
            last.Remove(stale);
        }

        return [.. lines.Where(line => last.ContainsKey((line.Job.JobId, line.Job.Attempt)))];
    }
}
