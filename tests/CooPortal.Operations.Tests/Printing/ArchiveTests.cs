using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Printing;

/// <summary>归档 after a confirmed print or a first download, and what follows a refusal.</summary>
public sealed class ArchiveTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Refusal_KeepsItsReason_AndTheRequestMayBeRepeated(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);
        await desk.PrintAsync(printed: true);
        var first = (await desk.CertificateAsync()).ArchiveRequestId!.Value;

        await desk.AnswerArchiveAsync(first, Outcome.Failure, "数据不一致");

        var refused = await desk.CertificateAsync();
        refused.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Refused);
        refused.ArchiveRefusal.ShouldBe("数据不一致");
        await desk.RepeatArchiveAsync();
        await Should.ThrowAsync<BrokenRulesException>(desk.RepeatArchiveAsync);
        await desk.AnswerArchiveAsync(first, Outcome.Failure, "数据不一致");
        (await desk.CertificateAsync()).CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Requested);

        await desk.AnswerArchiveAsync((await desk.CertificateAsync()).ArchiveRequestId!.Value, Outcome.Success, null);
        var archived = await desk.CertificateAsync();
        archived.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Archived);
        archived.ArchiveRefusal.ShouldBeNull();
        (await desk.OutboxAsync()).ShouldBe(["ArchiveRequest", "ArchiveRequest"]);
    }

    [Fact]
    public async Task RequestThatTheInterfaceRefuses_IsRefusedToo_AndTheExceptionStaysOpen()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        await desk.PrintAsync(printed: true);
        await desk.RefuseArchiveAsync("报文不符合接口规范");

        var certificate = await desk.CertificateAsync();
        certificate.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Refused);
        certificate.ArchiveRefusal.ShouldBe("报文不符合接口规范");
        (await desk.RequestExceptionAsync()).CertificateId.ShouldBe(certificate.Id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Download_TheFirstTime_AsksForTheArchiveOnce_AndClosesThePrinter(DatabaseProvider provider)
    {
        await using var desk = await PrintDesk.OpenAsync(provider);

        await desk.DownloadAsync();
        await desk.DownloadAsync();

        var certificate = await desk.CertificateAsync();
        certificate.DownloadCount.ShouldBe(2);
        certificate.DownloadStatus.ShouldBe(DownloadStatus.Downloaded);
        certificate.PrintStatus.ShouldBe(PrintStatus.Pending);
        (await desk.OutboxAsync()).ShouldBe(["ArchiveRequest"]);
        (await Should.ThrowAsync<BrokenRulesException>(() => desk.CreateAsync())).Message.ShouldContain("已下载电子版");
        await desk.AnswerArchiveAsync(certificate.ArchiveRequestId!.Value, Outcome.Success, null);
        await desk.DownloadAsync();
        (await desk.OutboxAsync()).ShouldBe(["ArchiveRequest"]);
    }

    [Fact]
    public async Task Download_WhileAnOriginalIsOnItsWayToPaper_IsRefused()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var job = await desk.CreateAsync();

        (await Should.ThrowAsync<BrokenRulesException>(desk.DownloadAsync)).Message.ShouldContain("已有打印任务");
        await desk.CancelAsync(job.Id);
        await desk.PrintAsync(printed: false);
        (await Should.ThrowAsync<BrokenRulesException>(desk.DownloadAsync)).Message.ShouldContain("已自助打印");
        (await desk.CertificateAsync()).DownloadedAt.ShouldBeNull();
    }
}
