using System.Text.Json;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>The agent's word about a begun attempt: the printer took the document, or how it ended. Repeated, it changes nothing.</summary>
public sealed class ReportPrintJob(CooPortalDbContext db, AttemptJobs attempts, TimeProvider clock)
{
    /// <exception cref="AttemptRefusedException">The attempt was never begun, or is another's.</exception>
    public Task ExecuteAsync(AgentAttempt attempt, PrintAgentDevice device, JobReport report, CancellationToken cancellationToken) =>
        db.MoveAsync(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var job = await attempts.FindAsync(attempt, cancellationToken);
            var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == job.CertificateId, cancellationToken);
            var before = PaperTrail.MayBeOnPaper(job);
            if (!Apply(job, report, now))
            {
                throw new AttemptRefusedException("该打印任务没有开始，或已结束。");
            }

            PaperTrail.Follow(certificate, job, before);
            await db.SaveAuditedAsync(AgentActor.Of(device), nameof(ReportPrintJob), cancellationToken, report.Evidence.Remark ?? "");
            await DescribePrinterAsync(device, report.Evidence, cancellationToken);
            return true;
        });

    private static bool Apply(PrintJob job, JobReport report, DateTime now)
    {
        // A leased job was never begun: all that can be said of it is that the agent gives it up.
        var givenUp = job.State == PrintJobState.Leased && report.Outcome == PrintProtocol.PrintOutcome.NotPrinted;
        if (job.State is PrintJobState.Queued or PrintJobState.Cancelled || (job.State == PrintJobState.Leased && !givenUp))
        {
            return false;
        }

        return report.Outcome is { } outcome
            ? job.Report(OutcomeOf(outcome), JsonSerializer.Serialize(report.Evidence, ProtocolJson.Options), now)
            : job.TakenByPrinter(report.Evidence.JobUri ?? "", report.Evidence.JobUuid, now);
    }

    private static Domain.Printing.PrintOutcome OutcomeOf(PrintProtocol.PrintOutcome outcome) => outcome switch
    {
        PrintProtocol.PrintOutcome.Proven => Domain.Printing.PrintOutcome.Proven,
        PrintProtocol.PrintOutcome.Reported => Domain.Printing.PrintOutcome.Reported,
        PrintProtocol.PrintOutcome.Unclear => Domain.Printing.PrintOutcome.Unclear,
        PrintProtocol.PrintOutcome.NotPrinted => Domain.Printing.PrintOutcome.NotPrinted,
    };

    private Task<int> DescribePrinterAsync(PrintAgentDevice device, PrintEvidence evidence, CancellationToken cancellationToken)
    {
        var givesEvidence = evidence.Kind == PrinterKind.Ipp;
        return db.PrintAgentDevices.InEveryEnterprise().Where(row => row.Id == device.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.PrinterDescription, evidence.Printer)
            .SetProperty(row => row.PrinterGivesEvidence, givesEvidence), cancellationToken);
    }
}
