using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Portal;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintAgent.Streaming;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Jobs;

/// <summary>Prints for one pairing: what the journal left open first, then one job after the other.</summary>
public sealed class PrintLoop(
    SignedPortal portal, IPrinter printer, PrinterTurn turn, Journal journal, AgentOptions options, FaultHook faults, TimeProvider clock, ILogger<PrintLoop> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // With growing pauses some quarter of an hour: by then the portal has ended the job as silent.
    private const int MostRefusals = 18;

    private readonly Dictionary<Guid, int> refusals = [];
    private readonly Signal wake = new(clock);
    private readonly HashSet<(Guid Job, int Attempt)> ownLines = [];

    /// <summary>There may be a job.</summary>
    public void Wake() => wake.Set();

    /// <summary>Works until stopped; a failing portal is asked less and less often.</summary>
    public async Task Loop(CancellationToken cancellation)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Cycle(cancellation);
                pause = TimeSpan.FromSeconds(1);
                await wake.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), cancellation);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                log.LogWarning("Printing pauses for {Pause}: {Problem}", pause, problem.Message);
                await wake.WaitAsync(pause, cancellation);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task Cycle(CancellationToken cancellation)
    {
        foreach (var open in journal.Open)
        {
            await PrintOne(open, cancellation);
        }

        while (await portal.ClaimAsync(cancellation) is { } job)
        {
            var line = journal.Start(job);
            ownLines.Add((job.JobId, job.Attempt));
            await PrintOne(line, cancellation);
        }
    }

    private async Task PrintOne(JournalLine line, CancellationToken cancellation)
    {
        await using var pulse = new Pulse(portal, line.Job, clock, cancellation);
        // Only the first run of an attempt in this process knows for certain what the printer holds of it.
        var resumed = !ownLines.Remove((line.Job.JobId, line.Job.Attempt));
        if (line.Step != JournalStep.Ended)
        {
            using var held = await turn.TakeAsync(cancellation);
            line = await new Attempt(line, resumed, portal, printer, journal, pulse, options, faults, clock).RunAsync(cancellation);
        }

        if (line.Step == JournalStep.Ended)
        {
            await Acknowledge(line, cancellation);
        }
    }

    private async Task Acknowledge(JournalLine line, CancellationToken cancellation)
    {
        try
        {
            var report = new JobReport { Attempt = line.Job.Attempt, Outcome = line.Outcome, Evidence = line.Evidence! };
            await portal.ReportAsync(line.Job, report, cancellation);
        }
        catch (PortalRefusedException refused) when (refused.Code == RefusalCodes.NotYours)
        {
            log.LogInformation("The portal no longer waits for {Job}.", line.Job.PrinterJobName);
        }
        catch (PortalRefusedException refused) when (refused.IsFinal)
        {
            var count = refusals[line.Job.JobId] = refusals.GetValueOrDefault(line.Job.JobId) + 1;
            if (count < MostRefusals)
            {
                throw;
            }

            log.LogError("The outcome of {Job} was refused {Count} times and is not offered again: {Problem}", line.Job.PrinterJobName, count, refused.Message);
            journal.Write(line, JournalStep.Unreported);
            return;
        }

        faults.At("ReportAnswered");
        journal.Write(line, JournalStep.Reported);
    }
}
