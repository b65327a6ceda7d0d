using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;
using Shouldly;
using CustomsResult = CooPortal.CustomsProtocol.Messages.Outcome;
using Said = CooPortal.PrintProtocol.PrintOutcome;

namespace CooPortal.Operations.Tests.Printing;

/// <summary>
/// One certificate from the wish to print to the archive, on the portal's real verbs and the agent's real judgement of evidence. Agent, printer,
/// lines, user and customs fail as a seed draws; the paper is counted where it falls, which nobody but the test can see.
/// </summary>
internal sealed class PrintRun(PrintDesk desk, Random chance)
{
    private const int MostPrints = 3;

    private int documentsSent;
    private int goodSheets;
    private int accepted;
    private int confirmations;
    private int requests;

    // 否 was answered to a silence behind which nothing had been sent: nobody could know better at that moment.
    private bool answeredInTheDark;

    public async Task PlayAsync()
    {
        for (var print = 0; print < MostPrints; print++)
        {
            var job = await desk.CreateAsync();
            await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
            if (await PrintAsync(job.Id) && await AskUserAsync(job.Id))
            {
                await ArchiveAsync();
                break;
            }

            var certificate = await desk.CertificateAsync();
            if (certificate is { PrintStatus: PrintStatus.Printed, MayReprint: false })
            {
                await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
                if (!await ApplyForExceptionAsync())
                {
                    break;
                }
            }
        }

        await CheckAsync();
    }

    /// <returns>True when the portal has something to ask the user.</returns>
    private async Task<bool> PrintAsync(Guid jobId)
    {
        while (true)
        {
            if (Happens(5))
            {
                await desk.CancelAsync(jobId);
                return false;
            }

            var claim = (await desk.ClaimAsync())!;
            if (Happens(15))
            {
                // Agent killed or computer asleep before it asked: the lease ends, another attempt begins.
                desk.Clock.Advance(PrintJob.Lease + TimeSpan.FromSeconds(1));
                await desk.RecoverAsync();
                await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(claim));
                continue;
            }

            if (Happens(15))
            {
                // No duplex, no colour, no A4, switched off: the agent waits and says so, and the user gives up.
                await desk.BeatAsync(claim);
                await desk.CancelAsync(jobId);
                await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(claim));
                return false;
            }

            await TwiceAsync(() => desk.BeginAsync(claim));
            await Should.ThrowAsync<BrokenRulesException>(() => desk.CancelAsync(jobId));
            if (Happens(20))
            {
                return await SendNothingAsync(jobId, claim);
            }

            await SendAsync(claim);
            return true;
        }
    }

    /// <summary>The printer refused the job, or the agent died between the portal's yes and the first byte.</summary>
    private async Task<bool> SendNothingAsync(Guid jobId, ClaimedJob claim)
    {
        if (Happens(50))
        {
            desk.Clock.Advance(PrintJob.LongestSilence + TimeSpan.FromSeconds(1));
            await desk.RecoverAsync();
            if (Happens(50))
            {
                await desk.AnswerAsync(jobId, printed: false);
                answeredInTheDark = true;
            }
        }

        await TwiceAsync(() => desk.ReportAsync(claim, Said.NotPrinted));
        return false;
    }

    private async Task SendAsync(ClaimedJob claim)
    {
        documentsSent++;
        var reading = Print();
        if (reading is null)
        {
            // Power or contact was lost.
            await desk.ReportAsync(claim, Said.Unclear);
            return;
        }

        var evidence = desk.EvidenceOf(claim) with { JobState = reading.State, Reasons = reading.Reasons, Impressions = reading.Impressions, Sheets = reading.Sheets };
        if (Happens(60))
        {
            await TwiceAsync(() => desk.ReportAsync(claim, null));
        }

        if (Happens(15))
        {
            desk.Clock.Advance(PrintJob.LongestSilence + TimeSpan.FromSeconds(1));
            await desk.RecoverAsync();
        }

        await TwiceAsync(() => desk.ReportAsync(claim, EvidenceJudge.Judge(evidence), evidence));
    }

    private JobReading? Print()
    {
        switch (chance.Next(6))
        {
            case 0:
                return null;
            case 1:
                return Reading(8, ["aborted-by-system"]);
            case 2:
                goodSheets++;
                return Reading(JobReading.Completed, ["media-empty-error"], 2);
            case 3:
                goodSheets++;
                return Reading(JobReading.Completed, [], 2, 1);
            case 4:
                goodSheets++;
                return Reading(JobReading.Completed, []);
            default:
                return Reading(JobReading.Completed, [], 1);
        }
    }

    private static JobReading Reading(int state, string[] reasons, int? impressions = null, int? sheets = null) =>
        new() { Name = "coo", Uuid = null, State = state, Reasons = reasons, Impressions = impressions, Sheets = sheets };

    /// <summary>The user looks at the paper and answers truly, sometimes late, sometimes twice.</summary>
    private async Task<bool> AskUserAsync(Guid jobId)
    {
        if (Happens(20))
        {
            desk.Clock.Advance(TimeSpan.FromHours(20));
            await desk.RecoverAsync();
        }

        var good = goodSheets > 0;
        await desk.AnswerAsync(jobId, good);
        await Should.ThrowAsync<BrokenRulesException>(() => desk.AnswerAsync(jobId, !good));
        confirmations += good ? 1 : 0;
        requests += good ? 1 : 0;
        return good;
    }

    private async Task<bool> ApplyForExceptionAsync()
    {
        var request = await desk.RequestExceptionAsync();
        var granted = Happens(70);
        await desk.AnswerExceptionAsync(request.Id, granted);
        await desk.AnswerExceptionAsync(request.Id, !granted);
        accepted += granted ? 1 : 0;
        return granted;
    }

    private async Task ArchiveAsync()
    {
        while (Happens(30))
        {
            var refused = (await desk.CertificateAsync()).ArchiveRequestId!.Value;
            await desk.AnswerArchiveAsync(refused, CustomsResult.Failure, "数据不一致");
            await desk.RepeatArchiveAsync();
            requests++;
            await desk.AnswerArchiveAsync(refused, CustomsResult.Failure, "数据不一致");
        }

        if (Happens(80))
        {
            await TwiceAsync(async () => await desk.AnswerArchiveAsync((await desk.CertificateAsync()).ArchiveRequestId!.Value, CustomsResult.Success, null));
        }
    }

    private async Task CheckAsync()
    {
        var certificate = await desk.CertificateAsync();
        var isPrinted = certificate.PrintStatus == PrintStatus.Printed;

        isPrinted.ShouldBe(documentsSent > 0 || answeredInTheDark, "已打印 exactly when an original went to a printer");
        certificate.PrintCount.ShouldBeInRange(documentsSent, documentsSent + (answeredInTheDark ? MostPrints : 0));
        documentsSent.ShouldBeLessThanOrEqualTo(1 + accepted, "never twice without an accepted exception");
        if (certificate.CustomsArchiveStatus != CustomsArchiveStatus.NotArchived)
        {
            confirmations.ShouldBe(1, "an archive follows from 是 alone");
            goodSheets.ShouldBeGreaterThan(0);
        }

        certificate.ActiveOriginalJobId.ShouldBeNull();
        (await desk.OutboxAsync(certificate.Id)).Count(kind => kind == "ArchiveRequest").ShouldBe(requests);
        (await desk.OpenJobsAsync()).ShouldBe(0);
    }

    private async Task TwiceAsync(Func<Task> call)
    {
        await call();
        if (Happens(30))
        {
            await call();
        }
    }

    private bool Happens(int percent) => chance.Next(100) < percent;
}
