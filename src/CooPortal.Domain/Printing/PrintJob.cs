using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Printing;

/// <summary>One document on its way to one printer. Moves are those of security.md §6, each a conditional update.</summary>
public sealed class PrintJob : IAudited, IEnterpriseOwned, IVersioned
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    /// <summary>Silence of the agent after which the outcome counts as unclear.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(15);

    /// <summary>In a print of original and copy the copy comes this much later, so that it is claimed second.</summary>
    public static readonly TimeSpan CopyAfter = TimeSpan.FromMilliseconds(1);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public required string CertificateNumber { get; init; }

    public Guid DocumentId { get; init; }

    public PrintContent Content { get; init; }

    public Guid AgentDeviceId { get; init; }

    public PrintJobState State { get; private set; }

    /// <summary>Counts claims; every call of the agent names the attempt.</summary>
    public int Attempt { get; private set; }

    /// <summary>SHA-256 of the attempt's token, lower-case hexadecimal.</summary>
    public string? TokenHash { get; private set; }

    public DateTime? LeaseUntil { get; private set; }

    public PrintOutcome? Outcome { get; private set; }

    /// <summary>The agent's report as received, JSON.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Printer's job URI.</summary>
    public string? PrinterJobUri { get; private set; }

    public string? PrinterJobUuid { get; private set; }

    /// <summary>The agent's own words about the current step.</summary>
    public string Progress { get; private set; } = "";

    /// <summary>The accepted 打印异常申请 under which an original is printed again; null for a first print and for copies.</summary>
    public Guid? ExceptionId { get; init; }

    public int PagesDone { get; private set; }

    public int PagesTotal { get; init; }

    public Guid RequestedByUserId { get; init; }

    public required string RequestedByName { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastReportAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>When 是 or 否 was answered.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredByUserId { get; private set; }

    public int Version { get; set; }

    /// <summary>Neither ended nor withdrawn.</summary>
    public bool IsUnderWay => State is PrintJobState.Queued or PrintJobState.Leased or PrintJobState.Sending or PrintJobState.Printing;

    /// <summary>The caller holds the current attempt. Every call of the agent is checked with this first.</summary>
    public bool IsHeldBy(int attempt, string tokenHash) => attempt == Attempt && tokenHash == TokenHash;

    /// <summary>The agent takes a queued job.</summary>
    /// <returns>False when another attempt has it, or it is over.</returns>
    public bool Claim(string tokenHash, DateTime now)
    {
        if (!Move(PrintJobEvent.Claimed))
        {
            return false;
        }
        Attempt++;
        TokenHash = tokenHash;
        LeaseUntil = now + Lease;
        LastReportAt = now;
        return true;
    }

    /// <summary>The agent is alive and says what it does; prolongs a lease.</summary>
    /// <returns>False when the lease has ended or the job is over.</returns>
    public bool Heartbeat(string progress, int pagesDone, DateTime now)
    {
        if (State is not (PrintJobState.Leased or PrintJobState.Sending or PrintJobState.Printing) || IsLeaseOver(now))
        {
            return false;
        }
        LeaseUntil = State == PrintJobState.Leased ? now + Lease : null;
        Progress = progress;
        PagesDone = pagesDone;
        LastReportAt = now;
        return true;
    }

    /// <summary>Puts a job whose lease ended back into the queue: nothing can have been sent.</summary>
    /// <returns>False when the lease lives, or the document may be on its way.</returns>
    public bool Requeue(DateTime now)
    {
        if (!IsLeaseOver(now) || !Move(PrintJobEvent.LeaseEnded))
        {
            return false;
        }
        TokenHash = null;
        LeaseUntil = null;
        return true;
    }

    /// <summary>The agent asks to send the document; asked again in the same attempt, the answer is the same.</summary>
    /// <returns>False when the lease has ended.</returns>
    public bool Begin(DateTime now)
    {
        if (IsLeaseOver(now) || !Move(PrintJobEvent.Begun))
        {
            return false;
        }
        LeaseUntil = null;
        LastReportAt = now;
        return true;
    }

    /// <summary>The printer took the document: from now on an original may be on paper.</summary>
    public bool TakenByPrinter(string jobUri, string? jobUuid, DateTime now)
    {
        if (!Move(PrintJobEvent.TakenByPrinter))
        {
            return false;
        }
        PrinterJobUri = jobUri;
        PrinterJobUuid = jobUuid;
        LastReportAt = now;
        return true;
    }

    /// <summary>
    /// The agent's final word. An Unclear outcome may improve until the user has answered; after that a report is only filed.
    /// </summary>
    /// <returns>False when the job was never begun.</returns>
    public bool Report(PrintOutcome outcome, string evidence, DateTime now)
    {
        var improves = State != PrintJobState.Ended || Outcome == PrintOutcome.Unclear;
        var moved = Move(PrintJobEvent.Reported);
        if (!moved && State is not (PrintJobState.Confirmed or PrintJobState.Denied))
        {
            return false;
        }
        if (moved && improves)
        {
            Outcome = outcome;
            EndedAt ??= now;
        }
        Evidence = evidence;
        LeaseUntil = null;
        LastReportAt = now;
        return true;
    }

    /// <summary>Ends a job whose agent has been silent for too long.</summary>
    public bool FallSilent(DateTime now)
    {
        if (LastReportAt + LongestSilence > now || !Move(PrintJobEvent.FellSilent))
        {
            return false;
        }
        Outcome = PrintOutcome.Unclear;
        EndedAt = now;
        return true;
    }

    /// <summary>The user answers whether the original was printed.</summary>
    /// <exception cref="BrokenRulesException">There is nothing to answer, or it was answered before.</exception>
    public void Answer(bool printed, Guid userId, DateTime now)
    {
        if (Outcome == PrintOutcome.NotPrinted)
        {
            throw new BrokenRulesException("", "打印机没有收到任何内容，不需要确认；请重新打印", "OnlyWhatMayBeOnPaperIsAsked");
        }
        State = PrintJobLifecycle.Table.Next(State, printed ? PrintJobEvent.AnsweredYes : PrintJobEvent.AnsweredNo);
        AnsweredAt = now;
        AnsweredByUserId = userId;
    }

    /// <exception cref="BrokenRulesException">The document may be on its way to the printer.</exception>
    public void Withdraw(DateTime now)
    {
        State = PrintJobLifecycle.Table.Next(State, PrintJobEvent.Withdrawn);
        EndedAt = now;
    }

    private bool IsLeaseOver(DateTime now) => State == PrintJobState.Leased && LeaseUntil <= now;

    private bool Move(PrintJobEvent happened)
    {
        var row = PrintJobLifecycle.Table.Find(State, happened);
        State = row?.To ?? State;
        return row is not null;
    }
}
