using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Jobs;

/// <summary>
/// What the printer's last word about a sent document is worth. It never says <see cref="PrintOutcome.NotPrinted"/> of a job that
/// had data: a cancelled or aborted job may have left pages, and "0 impressions" may mean "not counted".
/// </summary>
public static class EvidenceJudge
{
    private static readonly HashSet<string> Harmless = ["none", "job-completed-successfully"];

    /// <summary>The outcome of a job that was sent.</summary>
    public static PrintOutcome Judge(PrintEvidence evidence)
    {
        // A queue's or a folder's "completed" means handed over, not printed.
        if (evidence.Kind != PrinterKind.Ipp || evidence.JobState != JobReading.Completed || evidence.Reasons.Any(IsError))
        {
            return PrintOutcome.Unclear;
        }

        if (evidence is { Impressions: null or 0, Sheets: null or 0 })
        {
            return PrintOutcome.Reported;
        }

        if (!CountsFit(evidence))
        {
            return PrintOutcome.Unclear;
        }

        return evidence.Reasons.Any(IsWarning) ? PrintOutcome.Reported : PrintOutcome.Proven;
    }

    /// <summary>True when a job that still waited for its document was cancelled and the printer confirms it.</summary>
    public static bool WasCancelledEmpty(JobReading before, JobReading? after) =>
        before.WaitsForData && after is { State: JobReading.Cancelled, EverProcessed: false, Impressions: null or 0, Sheets: null or 0 };

    private static bool CountsFit(PrintEvidence evidence)
    {
        var sides = evidence.SidesSent;
        // The blank back of an odd last page counts with some printers.
        var impressionsFit = evidence.Impressions == sides || (sides % 2 == 1 && evidence.Impressions == sides + 1);
        return impressionsFit || evidence.Sheets == (sides + 1) / 2;
    }

    private static bool IsWarning(string reason) =>
        reason.EndsWith("-warning", StringComparison.Ordinal) || reason == "job-completed-with-warnings";

    // A printer reason without severity counts as an error (RFC 8011 §5.4.12), and so does queued-in-device. A jam stays one when the
    // printer, idle again, only reports it.
    private static bool IsError(string reason) =>
        reason.StartsWith("media-jam", StringComparison.Ordinal)
        || (!Harmless.Contains(reason) && !IsWarning(reason) && !reason.EndsWith("-report", StringComparison.Ordinal));
}
