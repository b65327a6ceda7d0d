using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using Said = CooPortal.PrintProtocol.PrintOutcome;

namespace CooPortal.Operations.Tests.Printing;

/// <summary>The table of security.md §6, on every engine.</summary>
public sealed class PrintJobTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Claim_TwiceAtOnce_LeasesTheJobOnce(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        await desk.CreateAsync();

        var claims = await Task.WhenAll(desk.ClaimAsync(), desk.ClaimAsync());

        claims.Count(claim => claim is not null).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Lease_Ended_GivesTheJobToANewAttemptAndRefusesTheOld(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        await desk.CreateAsync();
        var first = (await desk.ClaimAsync())!;
        desk.Clock.Advance(TimeSpan.FromSeconds(80));
        await desk.BeatAsync(first);
        desk.Clock.Advance(TimeSpan.FromSeconds(80));
        await desk.RecoverAsync();
        (await desk.ClaimAsync()).ShouldBeNull();
        desk.Clock.Advance(TimeSpan.FromSeconds(11));
        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(first));

        await desk.RecoverAsync();
        var second = (await desk.ClaimAsync())!;

        second.Attempt.ShouldBe(2);
        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(first));
        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeatAsync(first));
        await desk.BeginAsync(second);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Begun_NeverGoesBackAndFallsSilentAfterFifteenMinutes(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.BeginAsync(claim);
        desk.Clock.Advance(TimeSpan.FromMinutes(14));
        await desk.RecoverAsync();
        (await desk.JobAsync(job.Id)).State.ShouldBe(PrintJobState.Sending);
        (await desk.ClaimAsync()).ShouldBeNull();
        (await desk.CertificateAsync()).PrintStatus.ShouldBe(PrintStatus.Pending);

        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await desk.RecoverAsync();

        (await desk.JobAsync(job.Id)).Outcome.ShouldBe(PrintOutcome.Unclear);
        (await desk.CertificateAsync()).PrintStatus.ShouldBe(PrintStatus.Printed);
    }

    [Fact]
    public async Task Begin_WithAnotherDocument_IsRefused()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;

        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(claim, new string('0', 64)));
    }

    [Fact]
    public async Task Call_WithAnotherToken_IsRefused()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;

        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(claim with { Token = "guess" }));
        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeatAsync(claim with { Attempt = 2 }));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Cancel_WhileLeased_FreesTheCertificateAndRefusesTheAgent_ButNotOnceItBegan(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        var cancelled = await desk.CreateAsync();
        await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
        var claim = (await desk.ClaimAsync())!;
        await desk.CancelAsync(cancelled.Id);
        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(claim));

        var begun = await desk.CreateAsync();
        await desk.BeginAsync((await desk.ClaimAsync())!);

        await Should.ThrowAsync<BrokenRulesException>(() => desk.CancelAsync(begun.Id));
    }

    [Fact]
    public async Task Right_WithdrawnBetweenAskAndClaim_PrintsNothing()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var job = await desk.CreateAsync();
        await desk.DisableUserAsync();

        (await desk.ClaimAsync()).ShouldBeNull();

        (await desk.JobAsync(job.Id)).State.ShouldBe(PrintJobState.Cancelled);
        (await desk.CertificateAsync()).ActiveOriginalJobId.ShouldBeNull();
    }

    [Fact]
    public async Task Right_WithdrawnBetweenClaimAndBegin_PrintsNothing()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.DisableUserAsync();

        await Should.ThrowAsync<AttemptRefusedException>(() => desk.BeginAsync(claim));

        (await desk.JobAsync(job.Id)).State.ShouldBe(PrintJobState.Cancelled);
    }

    [Fact]
    public async Task PrintAuthorisation_WithdrawnBetweenAskAndClaim_PrintsNothing_AndAllowsNoNewJob()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.FileForPrincipalAsync();
        var job = await desk.CreateAsync();
        await desk.WithdrawPrintAuthorisationAsync();

        (await desk.ClaimAsync()).ShouldBeNull();

        (await desk.JobAsync(job.Id)).State.ShouldBe(PrintJobState.Cancelled);
        (await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync())).Message.ShouldContain("尚未授权贵公司代理打印");
    }

    [Fact]
    public async Task NotPrinted_FreesTheCertificateAndAsksNothing()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);

        await desk.ReportAsync(claim, Said.NotPrinted);

        var certificate = await desk.CertificateAsync();
        certificate.PrintStatus.ShouldBe(PrintStatus.Pending);
        certificate.ActiveOriginalJobId.ShouldBeNull();
        await Should.ThrowAsync<BrokenRulesException>(() => desk.AnswerAsync(job.Id, true));
        await desk.CreateAsync();
    }

    [Fact]
    public async Task Report_OfALeasedJob_CanOnlyGiveItUp()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;

        await Should.ThrowAsync<AttemptRefusedException>(() => desk.ReportAsync(claim, Said.Proven));
        await Should.ThrowAsync<AttemptRefusedException>(() => desk.ReportAsync(claim, null));
        await desk.ReportAsync(claim, Said.NotPrinted);

        (await desk.CertificateAsync()).ActiveOriginalJobId.ShouldBeNull();
        (await desk.CertificateAsync()).PrintStatus.ShouldBe(PrintStatus.Pending);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Unclear_MayImproveUntilTheUserAnswers(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.ReportAsync(claim, null);
        await desk.ReportAsync(claim, null);
        (await desk.CertificateAsync()).PrintStatus.ShouldBe(PrintStatus.Printed);
        await desk.ReportAsync(claim, Said.Unclear);
        await desk.ReportAsync(claim, Said.Proven);
        (await desk.JobAsync(job.Id)).Outcome.ShouldBe(PrintOutcome.Proven);
        (await desk.CertificateAsync()).PrintCount.ShouldBe(1);
        await desk.AnswerAsync(job.Id, true);

        await desk.ReportAsync(claim, Said.NotPrinted);

        (await desk.JobAsync(job.Id)).Outcome.ShouldBe(PrintOutcome.Proven);
        (await desk.CertificateAsync()).PrintStatus.ShouldBe(PrintStatus.Printed);
        (await desk.OutboxAsync()).ShouldBe(["ArchiveRequest"]);
        await Should.ThrowAsync<BrokenRulesException>(() => desk.AnswerAsync(job.Id, false));
    }

    [Fact]
    public async Task Unclear_ThatTurnsOutNotPrinted_GivesBackWaitingToBePrinted()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.ReportAsync(claim, Said.Unclear);

        await desk.ReportAsync(claim, Said.NotPrinted);

        var certificate = await desk.CertificateAsync();
        certificate.PrintStatus.ShouldBe(PrintStatus.Pending);
        certificate.ActiveOriginalJobId.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Answer_WhileTheAgentRepeatsItsReport_IsTaken_AndASecondAnswerIsNot(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.ReportAsync(claim, Said.Proven);

        await desk.AnswerAsync(job.Id, true, meanwhile: () => desk.ReportAsync(claim, Said.Proven));

        (await desk.JobAsync(job.Id)).State.ShouldBe(PrintJobState.Confirmed);
        (await desk.OutboxAsync()).ShouldBe(["ArchiveRequest"]);
        (await Should.ThrowAsync<BrokenRulesException>(() => desk.AnswerAsync(job.Id, false))).Message.ShouldContain("不能");
    }

    [Fact]
    public async Task Answer_No_ArchivesNothing()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.ReportAsync(claim, Said.Reported);

        await desk.AnswerAsync(job.Id, false);

        (await desk.OutboxAsync()).ShouldBeEmpty();
        var certificate = await desk.CertificateAsync();
        certificate.PrintStatus.ShouldBe(PrintStatus.Printed);
        certificate.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.NotArchived);
        await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
    }
}
