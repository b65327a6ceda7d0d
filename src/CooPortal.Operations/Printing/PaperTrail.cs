using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

/// <summary>What a move of a job means for its certificate (decisions.md 17): 已打印 from the moment an original may be on paper.</summary>
public static class PaperTrail
{
    /// <summary>The document may be on paper.</summary>
    public static bool MayBeOnPaper(PrintJob job) => job.State switch
    {
        PrintJobState.Printing => true,
        PrintJobState.Ended or PrintJobState.Confirmed or PrintJobState.Denied => job.Outcome != PrintOutcome.NotPrinted,
        _ => false,
    };

    /// <summary>Carries a job's move over to its certificate.</summary>
    /// <param name="certificate">The certificate of the job.</param>
    /// <param name="job">The job after the move.</param>
    /// <param name="before">Whether it may have been on paper before.</param>
    public static void Follow(Certificate certificate, PrintJob job, bool before)
    {
        if (job.Content != PrintContent.Original)
        {
            return;
        }

        var after = MayBeOnPaper(job);
        if (before != after)
        {
            certificate.ApplyPrint(after ? PrintEvent.OriginalMayBeOnPaper : PrintEvent.ProvenNotPrinted);
            FollowException(certificate, job, after);
        }

        var isOpen = job.State switch
        {
            PrintJobState.Confirmed or PrintJobState.Denied or PrintJobState.Cancelled => false,
            PrintJobState.Ended => job.Outcome != PrintOutcome.NotPrinted,
            _ => true,
        };
        if (!isOpen && certificate.ActiveOriginalJobId == job.Id)
        {
            certificate.ActiveOriginalJobId = null;
        }
    }

    /// <summary>Paper uses an accepted exception up; proof that there was none gives it back.</summary>
    private static void FollowException(Certificate certificate, PrintJob job, bool onPaper)
    {
        if (job.ExceptionId is not { } exceptionId)
        {
            return;
        }

        if (onPaper)
        {
            certificate.CloseException();
        }
        else
        {
            certificate.GrantReprint(exceptionId);
        }
    }
}
