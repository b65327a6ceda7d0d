using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.ErpClient;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.ErpApi;

/// <summary>The import client over real folders and the real portal.</summary>
public sealed class FolderClientTests(CertificatePortal portal) : IClassFixture<CertificatePortal>, IAsyncLifetime
{
    private ErpStage _erp = null!;

    public static IEnumerable<object[]> Steps() => Enum.GetValues<ClientStep>().Select(step => new object[] { step });

    public async Task InitializeAsync()
    {
        await using var db = portal.Db();
        await db.ErpReceipts.ExecuteDeleteAsync();
        // a key of its own for each test: sixty requests a minute are soon made
        await db.DockingKeys.ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, portal.Clock.GetUtcNow().UtcDateTime));
        _erp = await ErpStage.OpenAsync(portal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Feature(232)]
    public async Task FileInOutBox_IsDeclared_AnsweredAndFollowedByItsReceipts()
    {
        var options = _erp.Options();
        using var folders = ClientFolders.Open(options.Root);
        var message = await _erp.MessageAsync();
        Put(folders, "订单-17.xml", MessageXml.Write(message));

        await _erp.Client(options, folders).RunOnceAsync(CancellationToken.None);
        await portal.ApproveAsync((await _erp.FindAsync(message.CertificateHead.CertNo))!.Id);
        await _erp.Client(options, folders).RunOnceAsync(CancellationToken.None);

        Names(folders.Certificates.Sent).ShouldBe(["订单-17.xml"]);
        Names(folders.Certificates.Out).ShouldBeEmpty();
        var answer = Names(folders.Certificates.In).Single(name => name.StartsWith("Successed_订单-17_", StringComparison.Ordinal));
        answer.ShouldMatch(@"^Successed_订单-17_\d{17}\.xml$");
        Read<FileRetMessage>(folders.Certificates.In, answer).ShouldSatisfyAllConditions(
            ret => ret.CertNo.ShouldBe(message.CertificateHead.CertNo), ret => ret.RetType.ShouldBe(RetType.Accepted));
        Names(folders.Certificates.In).Count(name => name.StartsWith($"Receipt_{message.CertificateHead.CertNo}_", StringComparison.Ordinal)).ShouldBe(1);
        Directory.EnumerateDirectories(folders.Certificates.Temp).Select(Path.GetFileName).ShouldBe(["receipts"]);
    }

    [Fact]
    public async Task BadFiles_AreKeptAsideWithTheirReasons_AndTheLineGoesOn()
    {
        var options = _erp.Options();
        using var folders = ClientFolders.Open(options.Root);
        var message = await _erp.MessageAsync(ApplyType.Draft);
        Put(folders, "1-bomb.xml", """<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><Certificate>&d;</Certificate>"""u8.ToArray());
        Put(folders, "2-gbk.xml", Encoding.GetEncoding("gb18030").GetBytes("<File><CertNo>证书</CertNo></File>"));
        Put(folders, "3-faulty.xml", MessageXml.Write(message with { CertificateHead = message.CertificateHead with { DestCountryCode = "999", Consignee = "收货人" } }));
        await using (var large = File.Create(Path.Combine(folders.Certificates.Out, "4-large.xml")))
        {
            large.SetLength(100L * 1024 * 1024);
        }

        Put(folders, "5-good.xml", MessageXml.Write(message));
        PutFile(folders, "6-no-pdf.xml", new FileMessage { CertNo = message.CertificateHead.CertNo, CertType = "C", FileType = "1", FileName = "a.pdf", DocType = "PDF", FileContent = "no pdf"u8.ToArray() });
        PutFile(folders, "7-pdf.xml", new FileMessage { CertNo = message.CertificateHead.CertNo, CertType = "C", FileType = "1", FileName = "a.pdf", DocType = "PDF", FileContent = SomePdf.WithPagesOf(900) });
        var before = GC.GetTotalAllocatedBytes();

        await _erp.Client(options, folders).RunOnceAsync(CancellationToken.None);

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(80L * 1024 * 1024, "a file that is too large is not read");
        Names(folders.Certificates.Sent).ShouldBe(["5-good.xml"]);
        Names(folders.Certificates.Fail).Where(name => name.EndsWith(".xml", StringComparison.Ordinal)).ShouldBe(["1-bomb.xml", "2-gbk.xml", "3-faulty.xml", "4-large.xml"]);
        Reason(folders.Certificates, "1-bomb.xml").ShouldContain("DTD");
        Reason(folders.Certificates, "2-gbk.xml").ShouldContain("编码");
        Reason(folders.Certificates, "3-faulty.xml").ShouldSatisfyAllConditions(
            text => text.ShouldContain("DestCountryCode"), text => text.ShouldContain("“999”"), text => text.ShouldContain("Consignee"), text => text.ShouldContain("“收货人”"));
        Reason(folders.Certificates, "4-large.xml").ShouldContain("100.0 MB");
        Names(folders.Files.Sent).ShouldBe(["7-pdf.xml"]);
        Reason(folders.Files, "6-no-pdf.xml").ShouldContain("不是 PDF");
        Names(folders.Certificates.In).Count(name => name.StartsWith("Failed_", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task FileThatIsStillBeingWritten_IsLeftAlone()
    {
        var options = _erp.Options() with { SettleSeconds = 30, IncompleteSeconds = 300 };
        using var folders = ClientFolders.Open(options.Root);
        var whole = MessageXml.Write(await _erp.MessageAsync(ApplyType.Draft));
        var path = Path.Combine(folders.Certificates.Out, "slow.xml");
        var client = _erp.Client(options, folders);
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        await PassAsync(client);

        portal.Clock.Advance(TimeSpan.FromSeconds(31));
        await PassAsync(client);
        Names(folders.Certificates.Out).ShouldBe(["slow.xml"], customMessage: "its root is not closed");

        File.WriteAllBytes(path, whole);
        await PassAsync(client);
        Names(folders.Certificates.Out).ShouldBe(["slow.xml"], customMessage: "it has just changed");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(31));
            await PassAsync(client);
            Names(folders.Certificates.Out).ShouldBe(["slow.xml"], customMessage: "somebody holds it");
        }

        await PassAsync(client);
        Names(folders.Certificates.Sent).ShouldBe(["slow.xml"]);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Client_KilledAtAnyStep_LosesNothingAndDoublesNothing(ClientStep step)
    {
        var options = _erp.Options();
        var earlier = await _erp.MessageAsync();
        await _erp.SendAsync(MessageXml.Write(earlier));
        await portal.ApproveAsync((await _erp.FindAsync(earlier.CertificateHead.CertNo))!.Id);
        var message = await _erp.MessageAsync();
        using (var folders = ClientFolders.Open(options.Root))
        {
            Put(folders, "order.xml", MessageXml.Write(message));
            Put(folders, "wrong.xml", "<Order/>"u8.ToArray());
            await Should.ThrowAsync<PowerCutException>(() => _erp.Client(options, folders, new PowerCut(step)).RunOnceAsync(CancellationToken.None));
        }

        using var after = ClientFolders.Open(options.Root);
        await _erp.Client(options, after).RunOnceAsync(CancellationToken.None);
        await _erp.Client(options, after).RunOnceAsync(CancellationToken.None);

        Names(after.Certificates.Out).ShouldBeEmpty();
        Names(after.Certificates.Sent).ShouldBe(["order.xml"]);
        Names(after.Certificates.Fail).ShouldBe(["wrong.xml", "wrong.xml.txt"]);
        Names(after.Certificates.In).Select(name => name.Split('_')[0]).ShouldBe(["Failed", "Receipt", "Successed"]);
        Directory.EnumerateFileSystemEntries(after.Certificates.Temp, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["receipts"]);
        (await _erp.FindAsync(message.CertificateHead.CertNo))!.DeclarationRound.ShouldBe(1);
    }

    [Fact]
    public async Task ReceiptOfAnUnknownKind_IsKeptAside_AndTheNextComes()
    {
        var options = _erp.Options();
        using var folders = ClientFolders.Open(options.Root);
        var message = await _erp.MessageAsync();
        await _erp.SendAsync(MessageXml.Write(message));
        var id = (await _erp.FindAsync(message.CertificateHead.CertNo))!.Id;
        await portal.ReturnAsync(id, "", "退证");
        await using (var db = portal.Db())
        {
            var receipt = await db.Receipts.SingleAsync(row => row.SubjectId == id);
            db.Entry(receipt).Property(row => row.Raw).CurrentValue = "<Telegram/>"u8.ToArray();
            await db.SaveChangesAsync();
        }

        await portal.ApproveAsync(id);
        await _erp.Client(options, folders).RunOnceAsync(CancellationToken.None);

        Names(folders.Certificates.In).ShouldHaveSingleItem().ShouldStartWith($"Receipt_{message.CertificateHead.CertNo}_");
        Names(folders.Certificates.Fail).Count.ShouldBe(2);
        File.ReadAllText(Directory.EnumerateFiles(folders.Certificates.Fail, "*.txt").Single()).ShouldContain("Telegram");
        await using var check = portal.Db();
        (await check.ErpReceipts.CountAsync(row => row.TakenAt == null)).ShouldBe(0);
    }

    [Fact]
    public void SecondClient_OnTheSameFolders_DoesNotStart()
    {
        var root = Directory.CreateTempSubdirectory("coo-erp-").FullName;
        using var first = ClientFolders.Open(root);

        Should.Throw<ClientCannotStartException>(() => ClientFolders.Open(root)).Message.ShouldContain("另一个客户端");
    }

    private static async Task PassAsync(ImportClient client)
    {
        using var stop = new CancellationTokenSource();
        var pass = client.RunOnceAsync(stop.Token);
        // it waits for the files that are not ready, on the test's clock
        await Task.WhenAny(pass, Task.Delay(TimeSpan.FromSeconds(2)));
        await stop.CancelAsync();
        try
        {
            await pass;
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static void Put(ClientFolders folders, string name, byte[] content) => File.WriteAllBytes(Path.Combine(folders.Certificates.Out, name), content);

    private static void PutFile(ClientFolders folders, string name, FileMessage message) => File.WriteAllBytes(Path.Combine(folders.Files.Out, name), MessageXml.Write(message));

    private static List<string> Names(string folder) => [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static string Reason(Box box, string name) => File.ReadAllText(Path.Combine(box.Fail, $"{name}.txt"));

    private static T Read<T>(string folder, string name) where T : CustomsProtocol.CustomsMessage => MessageXml.Read<T>(File.ReadAllBytes(Path.Combine(folder, name)));

    private sealed class PowerCutException : Exception;

    private sealed class PowerCut(ClientStep at) : ClientSteps
    {
        public override void Reach(ClientStep reached)
        {
            if (reached == at)
            {
                throw new PowerCutException();
            }
        }
    }
}
