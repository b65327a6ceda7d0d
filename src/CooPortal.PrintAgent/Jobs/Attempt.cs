using System.Security.Cryptography;
using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Portal;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Jobs;

/// <summary>
/// One attempt, from any line of the journal to its end; a restarted agent goes on with the same code. Up to
/// <see cref="JournalStep.Created"/> no data can be at the printer and everything may be done again; from
/// <see cref="JournalStep.Sending"/> on nothing is sent any more, only asked.
/// </summary>
public sealed class Attempt(
    JournalLine start, bool resumed, SignedPortal portal, IPrinter printer, Journal journal, Pulse pulse, AgentOptions options, FaultHook faults, TimeProvider clock)
{
    private static readonly TimeSpan BeginGoodFor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> seenOnTheWay = [];
    private JournalLine line = start;
    private readonly bool afterRestart = resumed;
    private bool traces = resumed;
    private byte[]? document;
    private DateTimeOffset begunAt;
    private long begunStamp;

    private ClaimedJob Job => line.Job;

    /// <summary>Brings the document to the printer, follows it and leaves the journal at Ended or Forgotten.</summary>
    public async Task<JournalLine> RunAsync(CancellationToken cancellation)
    {
        while (line.Step < JournalStep.Sending)
        {
            await HandOverAsync(cancellation);
        }

        if (line.Step is JournalStep.Sending or JournalStep.Sent)
        {
            await FollowAsync(cancellation);
        }

        return line;
    }

    private async Task HandOverAsync(CancellationToken cancellation)
    {
        try
        {
            await PrepareAsync(cancellation);
            await BeginAsync(cancellation);
            await SendAsync(cancellation);
        }
        catch (AttemptOverException over)
        {
            await GiveUpAsync(over.Reason, cancellation);
        }
        catch (PrinterBusyException)
        {
            await pulse.SayAsync(PrinterTrouble.Busy, cancellation);
            await Task.Delay(LongPause, clock, cancellation);
        }
        catch (PrinterRefusedException refused)
        {
            End(PrintOutcome.NotPrinted, null, refused.Message);
        }
        catch (PrinterUnreachableException) when (line.Step < JournalStep.Sending)
        {
            // An empty job may have been made; the next round looks for it.
            traces = line.Step >= JournalStep.Begun;
            await pulse.SayAsync(PrinterTrouble.Unreachable, cancellation);
            await Task.Delay(LongPause, clock, cancellation);
        }
        catch (PrinterUnreachableException)
        {
            // After the line "sending" only asking is allowed.
        }
    }

    /// <summary>The document in memory with the right hash, no trace of an earlier round, and a printer that fits.</summary>
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        pulse.Progress = JobProgress.Preparing;
        while (await printer.ExamineAsync(Job.Options, cancellation) is { } trouble)
        {
            await pulse.SayAsync(trouble, cancellation);
            await WaitOwnedAsync(LongPause, cancellation);
        }

        await pulse.SayAsync(null, cancellation);
        if (traces && line.Step is JournalStep.Begun or JournalStep.Created)
        {
            await RemoveEmptyJobsAsync(cancellation);
        }

        if (document is null)
        {
            var bytes = await AskAsync(() => portal.DocumentAsync(Job, cancellation), cancellation);
            document = Convert.ToHexStringLower(SHA256.HashData(bytes)) == Job.DocumentSha256 ? bytes : throw new AttemptOverException("下载的打印文件与门户登记的不一致，没有打印。");
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (line.Step == JournalStep.Leased)
        {
            line = journal.Write(line, JournalStep.BeginAsked);
        }

        await AskToBeginAsync(cancellation);
        faults.At("BeginAnswered");
        line = journal.Write(line with { Printed = null }, JournalStep.Begun);
        traces = false;
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        pulse.Progress = JobProgress.Sending;
        var job = await printer.CreateAsync(Job.PrinterJobName, Job.Options, cancellation);
        traces = true;
        faults.At("JobCreated");
        line = journal.Write(line with { Printed = job }, JournalStep.Created);
        line = journal.Write(line, JournalStep.Sending);
        try
        {
            await printer.SendAsync(job, document!, StillAllowedAsync, cancellation);
        }
        catch (AttemptOverException)
        {
            await CancelEmptyAsync(job, cancellation);
            return;
        }

        faults.At("DocumentSent");
        line = journal.Write(line, JournalStep.Sent);
    }

    /// <summary>
    /// Runs immediately before the first byte. A printer cannot check a lease, so a computer that slept since the portal's yes asks
    /// again. The wall clock sees a suspended computer, the stopwatch a clock that was set back.
    /// </summary>
    private async Task StillAllowedAsync(CancellationToken cancellation)
    {
        while (clock.GetUtcNow() - begunAt > BeginGoodFor || clock.GetElapsedTime(begunStamp) > BeginGoodFor)
        {
            await AskToBeginAsync(cancellation);
        }
    }

    private async Task AskToBeginAsync(CancellationToken cancellation)
    {
        await AskAsync(async () =>
        {
            await portal.BeginAsync(Job, cancellation);
            return true;
        }, cancellation);
        begunAt = clock.GetUtcNow();
        begunStamp = clock.GetTimestamp();
    }

    /// <summary>An abandoned empty job would block small printers, and it is the proof that no data went out.</summary>
    private async Task RemoveEmptyJobsAsync(CancellationToken cancellation)
    {
        foreach (var job in await printer.FindAsync(Job.PrinterJobName, cancellation))
        {
            await printer.CancelAsync(job, cancellation);
        }
    }

    /// <summary>The portal said no before any byte was sent.</summary>
    private async Task GiveUpAsync(string? reason, CancellationToken cancellation)
    {
        if (line.Step == JournalStep.Leased && reason is null)
        {
            line = journal.Write(line, JournalStep.Forgotten);
            return;
        }

        if (traces)
        {
            await RemoveEmptyJobsAsync(cancellation);
        }

        // The begin of a lost reply may have been committed; the report frees the certificate then, and is refused otherwise.
        End(PrintOutcome.NotPrinted, null, reason ?? "门户没有同意开始打印，没有发送任何内容。");
    }

    private async Task CancelEmptyAsync(PrinterJob job, CancellationToken cancellation)
    {
        await TryAsync(() => printer.CancelAsync(job, cancellation));
        End(PrintOutcome.NotPrinted, null, "打印任务在发送前已结束，没有发送任何内容。");
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        pulse.Progress = JobProgress.Printing;
        var told = false;
        var heardAt = clock.GetTimestamp();
        while (true)
        {
            try
            {
                var reading = await printer.ReadAsync(line.Printed!, cancellation);
                heardAt = clock.GetTimestamp();
                Note(reading);
                if (await IsOverAsync(reading, cancellation))
                {
                    return;
                }

                await pulse.SayAsync(reading!.Trouble, cancellation);
                told = told || (line.Step == JournalStep.Sent && await TellPrintingAsync(reading, cancellation));
            }
            catch (PrinterUnreachableException)
            {
                if (clock.GetElapsedTime(heardAt) > TimeSpan.FromSeconds(options.ContactLostSeconds))
                {
                    End(PrintOutcome.Unclear, null, "与打印机失去联系。");
                    return;
                }

                await pulse.SayAsync(PrinterTrouble.Unreachable, cancellation);
            }

            await Task.Delay(Pause, clock, cancellation);
        }
    }

    private async Task<bool> IsOverAsync(JobReading? reading, CancellationToken cancellation)
    {
        if (reading is null || !reading.IsOf(line.Printed!))
        {
            End(PrintOutcome.Unclear, null, "打印机已没有该打印任务的记录。");
        }
        else if (reading.IsFinal)
        {
            var evidence = EvidenceOf(reading, null);
            End(EvidenceJudge.Judge(evidence), reading, null);
        }
        else if (reading.WaitsForData && (afterRestart || line.Step == JournalStep.Sending))
        {
            await printer.CancelAsync(line.Printed!, cancellation);
            var after = await printer.ReadAsync(line.Printed!, cancellation);
            if (EvidenceJudge.WasCancelledEmpty(reading, after))
            {
                End(PrintOutcome.NotPrinted, after, "打印任务在收到文件之前被取消，没有打印。");
            }
            else if (after is { IsFinal: true })
            {
                End(EvidenceJudge.Judge(EvidenceOf(after, null)), after, null);
            }
        }

        return line.Step == JournalStep.Ended;
    }

    /// <summary>A warning or an error that was gone at the end still casts doubt on the sheets.</summary>
    private void Note(JobReading? reading) => seenOnTheWay.UnionWith(
        reading?.Reasons.Where(reason => reason.EndsWith("-warning", StringComparison.Ordinal) || reason.EndsWith("-error", StringComparison.Ordinal)) ?? []);

    private async Task<bool> TellPrintingAsync(JobReading reading, CancellationToken cancellation)
    {
        try
        {
            await portal.ReportAsync(Job, new JobReport { Attempt = Job.Attempt, Evidence = EvidenceOf(reading, null) }, cancellation);
            return true;
        }
        catch (PortalUnreachableException)
        {
            return false;
        }
        catch (PortalRefusedException)
        {
            return true;
        }
    }

    private void End(PrintOutcome outcome, JobReading? reading, string? remark)
    {
        faults.At("BeforeEnded");
        line = journal.Write(line with { Outcome = outcome, Evidence = EvidenceOf(reading, remark) }, JournalStep.Ended);
    }

    private PrintEvidence EvidenceOf(JobReading? reading, string? remark) => new()
    {
        Kind = line.Printed?.Kind ?? printer.Kind,
        Printer = line.Printed?.Printer ?? printer.Description,
        JobName = Job.PrinterJobName,
        SidesSent = Job.Sides,
        JobUri = line.Printed?.Uri,
        JobUuid = line.Printed?.Uuid,
        JobState = reading?.State,
        Reasons = [.. (reading?.Reasons ?? []).Concat(seenOnTheWay).Distinct()],
        Impressions = reading?.Impressions,
        Sheets = reading?.Sheets,
        Remark = remark,
        At = clock.GetUtcNow(),
    };

    private async Task WaitOwnedAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var owned = CancellationTokenSource.CreateLinkedTokenSource(cancellation, pulse.Lost);
        try
        {
            await Task.Delay(time, clock, owned.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new AttemptOverException();
        }
    }

    /// <summary>Repeats a call until the portal answers; a no ends the attempt.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (PortalUnreachableException)
            {
                await Task.Delay(Pause, clock, cancellation);
            }
            catch (PortalRefusedException refused) when (refused.Code is RefusalCodes.NotYours)
            {
                throw new AttemptOverException();
            }
            catch (PortalRefusedException refused) when (refused.IsFinal)
            {
                throw new AttemptOverException(refused.Message + "没有打印。");
            }
        }
    }

    private static async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (PrinterUnreachableException)
        {
            // The job is empty either way; the printer drops it in time.
        }
    }
}
