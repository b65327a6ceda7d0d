using System.Net;
using System.Net.Sockets;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Attachments;
using CooPortal.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Attachments;

public sealed class VirusScannerTests
{
    private static readonly byte[] Healthy = SomePdf.WithPagesOf(150_000);

    [Fact]
    public async Task File_IsKeptWhenHealthy_RefusedByNameWhenNot_AndRefusedWhileNobodyAnswers()
    {
        using var clamd = await ClamdProgram.StartAsync();
        var scanner = At(clamd.Address);

        await Should.NotThrowAsync(() => scanner.RefuseAsync(Healthy, "File", CancellationToken.None));
        (await scanner.TroubleAsync(CancellationToken.None)).ShouldBeNull();
        var refused = await Should.ThrowAsync<BrokenRulesException>(() => scanner.RefuseAsync(ClamdProgram.InfectedPdf, "File", CancellationToken.None));
        refused.Rules.Single().Path.ShouldBe("File");
        refused.Message.ShouldStartWith($"文件含有病毒（{ClamdProgram.VirusName}");

        clamd.Stop();
        (await Should.ThrowAsync<BrokenRulesException>(() => scanner.RefuseAsync(Healthy, "File", CancellationToken.None))).Message.ShouldContain("没有应答");
        (await scanner.TroubleAsync(CancellationToken.None)).ShouldNotBeNull();
        await clamd.RestartAsync();
        await Should.NotThrowAsync(() => scanner.RefuseAsync(Healthy, "File", CancellationToken.None));
    }

    [Fact]
    public async Task File_LargerThanTheScannerTakes_IsRefused()
    {
        using var clamd = await ClamdProgram.StartAsync();

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => At(clamd.Address).RefuseAsync(new byte[12 << 20], "File", CancellationToken.None));

        refused.Message.ShouldContain("无法检查这个文件");
    }

    [Fact]
    public async Task Scanner_ThatHoldsTheLine_IsGivenUp()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var scanner = At(new Uri($"tcp://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}"), TimeSpan.FromMilliseconds(200));

        (await Should.ThrowAsync<BrokenRulesException>(() => scanner.RefuseAsync(Healthy, "File", CancellationToken.None))).Message.ShouldContain("没有应答");
        (await scanner.TroubleAsync(CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task NoScanner_AsksNobody() => await Should.NotThrowAsync(() => Some.NoScanner.RefuseAsync(ClamdProgram.InfectedPdf, "File", CancellationToken.None));

    private static VirusScanner At(Uri address, TimeSpan? patience = null) =>
        new(new VirusScannerOptions { Address = address, Patience = patience ?? TimeSpan.FromSeconds(20) }, NullLogger<VirusScanner>.Instance);
}
