using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Lifecycle;

public sealed class PrintJobTests
{
    private static readonly DateTime Now = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Claim_LeasesTheJobOnceAndCountsTheAttempt()
    {
        var job = Queued();

        job.Claim("t1", Now).ShouldBeTrue();
        job.Claim("t2", Now).ShouldBeFalse();

        job.IsHeldBy(1, "t1").ShouldBeTrue();
        job.IsHeldBy(1, "t2").ShouldBeFalse();
        job.LeaseUntil.ShouldBe(Now.AddSeconds(90));
    }

    [Fact]
    public void LeaseThatEnded_GoesBackToTheQueueWithoutItsToken()
    {
        var job = Queued();
        job.Claim("t1", Now);

        job.Requeue(Now.AddSeconds(89)).ShouldBeFalse();
        job.Heartbeat("下载", 0, Now.AddSeconds(60)).ShouldBeTrue();
        job.Requeue(Now.AddSeconds(91)).ShouldBeFalse();
        job.Requeue(Now.AddSeconds(150)).ShouldBeTrue();

        job.State.ShouldBe(PrintJobState.Queued);
        job.IsHeldBy(1, "t1").ShouldBeFalse();
        job.Claim("t2", Now.AddSeconds(151)).ShouldBeTrue();
        job.Attempt.ShouldBe(2);
    }

    [Fact]
    public void Begin_AfterTheLease_IsRefused()
    {
        var job = Queued();
        job.Claim("t1", Now);

        job.Begin(Now.AddSeconds(90)).ShouldBeFalse();

        job.State.ShouldBe(PrintJobState.Leased);
    }

    [Fact]
    public void FromSendingOn_NoLeaseRequeuesAndNobodyWithdraws()
    {
        var job = Sending();

        job.Begin(Now.AddHours(1)).ShouldBeTrue();
        job.Requeue(Now.AddHours(1)).ShouldBeFalse();

        Should.Throw<BrokenRulesException>(() => job.Withdraw(Now)).Message.ShouldContain("不能取消");
    }

    [Fact]
    public void SilentAgent_LeavesTheOutcomeUnclearAndALaterReportImprovesIt()
    {
        var job = Sending();

        job.FallSilent(Now.AddMinutes(14)).ShouldBeFalse();
        job.FallSilent(Now.AddMinutes(15)).ShouldBeTrue();
        job.Outcome.ShouldBe(PrintOutcome.Unclear);
        job.Report(PrintOutcome.Proven, "{}", Now.AddMinutes(20)).ShouldBeTrue();

        job.Outcome.ShouldBe(PrintOutcome.Proven);
        job.EndedAt.ShouldBe(Now.AddMinutes(15));
    }

    [Fact]
    public void ReportAfterTheAnswer_IsOnlyFiled()
    {
        var job = Sending();
        job.Report(PrintOutcome.Unclear, "{\"first\":1}", Now);
        job.Answer(printed: false, Guid.CreateVersion7(), Now);

        job.Report(PrintOutcome.Proven, "{\"second\":2}", Now).ShouldBeTrue();

        job.State.ShouldBe(PrintJobState.Denied);
        job.Outcome.ShouldBe(PrintOutcome.Unclear);
        job.Evidence.ShouldBe("{\"second\":2}");
    }

    [Fact]
    public void SecondAnswer_IsRefused()
    {
        var job = Sending();
        job.Report(PrintOutcome.Reported, "{}", Now);
        job.Answer(printed: true, Guid.CreateVersion7(), Now);

        Should.Throw<BrokenRulesException>(() => job.Answer(printed: false, Guid.CreateVersion7(), Now));
        job.State.ShouldBe(PrintJobState.Confirmed);
    }

    [Fact]
    public void NothingPrinted_AsksNothing()
    {
        var job = Sending();
        job.Report(PrintOutcome.NotPrinted, "{}", Now);

        Should.Throw<BrokenRulesException>(() => job.Answer(printed: true, Guid.CreateVersion7(), Now));
    }

    [Fact]
    public void ReportForAQueuedJob_IsRefused() => Queued().Report(PrintOutcome.Proven, "{}", Now).ShouldBeFalse();

    private static PrintJob Queued() => new() { CertificateNumber = "K261026902330001", RequestedByName = "王芳" };

    private static PrintJob Sending()
    {
        var job = Queued();
        job.Claim("t1", Now);
        job.Begin(Now).ShouldBeTrue();
        return job;
    }
}
