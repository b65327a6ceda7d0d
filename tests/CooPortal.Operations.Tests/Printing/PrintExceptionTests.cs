using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using Said = CooPortal.PrintProtocol.PrintOutcome;

namespace CooPortal.Operations.Tests.Printing;

/// <summary>打印异常申请: one more original for each request that customs accepted, and none otherwise.</summary>
public sealed class PrintExceptionTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Accepted_AllowsOneMoreOriginalAndCountsIt(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        await desk.PrintAsync(printed: false);
        await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());

        var request = await desk.RequestExceptionAsync();
        (await desk.OutboxAsync()).ShouldBe(["PrintException"]);
        await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
        await Should.ThrowAsync<BrokenRulesException>(() => desk.RequestExceptionAsync());

        await desk.AnswerExceptionAsync(request.Id, accepted: true);
        var again = await desk.PrintAsync(printed: false);

        again.ExceptionId.ShouldBe(request.Id);
        var certificate = await desk.CertificateAsync();
        certificate.PrintCount.ShouldBe(2);
        certificate.MayReprint.ShouldBeFalse();
        await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
        await desk.RequestExceptionAsync();
    }

    [Fact]
    public async Task Accepted_IsNotUsedUpByAPrintThatLeftNoPaper()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.PrintAsync(printed: false);
        await desk.AnswerExceptionAsync((await desk.RequestExceptionAsync()).Id, accepted: true);

        await desk.CancelAsync((await desk.CreateAsync()).Id);
        await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.ReportAsync(claim, Said.Unclear);
        (await desk.CertificateAsync()).MayReprint.ShouldBeFalse();
        await desk.ReportAsync(claim, Said.NotPrinted);

        (await desk.CertificateAsync()).MayReprint.ShouldBeTrue();
        await desk.PrintAsync(printed: true);
        (await desk.CertificateAsync()).PrintCount.ShouldBe(2);
    }

    [Fact]
    public async Task Refused_AllowsNothingButAnotherRequest()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.PrintAsync(printed: false);
        var first = await desk.RequestExceptionAsync();

        await desk.AnswerExceptionAsync(first.Id, accepted: false);
        await desk.AnswerExceptionAsync(first.Id, accepted: true);

        (await desk.CertificateAsync()).MayReprint.ShouldBeFalse();
        await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync());
        await desk.AnswerExceptionAsync((await desk.RequestExceptionAsync()).Id, accepted: true);
        await desk.CreateAsync();
    }

    [Fact]
    public async Task Request_BeforeThePrintOrItsAnswerOrAfterYes_IsRefused()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        (await Should.ThrowAsync<BrokenRulesException>(() => desk.RequestExceptionAsync())).Message.ShouldContain("尚未打印");

        var job = await desk.CreateAsync();
        var claim = (await desk.ClaimAsync())!;
        await desk.BeginAsync(claim);
        await desk.ReportAsync(claim, Said.Proven);
        (await Should.ThrowAsync<BrokenRulesException>(() => desk.RequestExceptionAsync())).Message.ShouldContain("确认打印结果");

        await desk.AnswerAsync(job.Id, printed: true);
        (await Should.ThrowAsync<BrokenRulesException>(() => desk.RequestExceptionAsync())).Message.ShouldContain("等待海关归档");
        (await desk.OutboxAsync()).ShouldBe(["ArchiveRequest"]);
    }

    [Fact]
    public async Task Request_ForOtherReasonsWithoutWords_IsRefused()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.PrintAsync(printed: false);

        var broken = await Should.ThrowAsync<BrokenRulesException>(() => desk.RequestExceptionAsync(PrintExceptionReason.Other, "  "));

        broken.Rules.ShouldHaveSingleItem().Path.ShouldBe("Detail");
        (await desk.OutboxAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task OriginalAndCopy_AreTwoJobsInThatOrder()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var original = await desk.CreateAsync(withCopy: true);

        (await desk.ClaimAsync())!.JobId.ShouldBe(original.Id);
        var copy = (await desk.ClaimAsync())!;

        copy.Title.ShouldBe("C261026902330001 副本");
        (await desk.JobAsync(copy.JobId)).Content.ShouldBe(PrintContent.Copy);
        (await desk.ClaimAsync()).ShouldBeNull();
    }
}
