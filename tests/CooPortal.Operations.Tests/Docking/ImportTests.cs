using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Docking;

public sealed class ImportTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [InlineData(Typed.General)]
    [InlineData(Typed.Korea)]
    [InlineData(Typed.Rcep)]
    public async Task Import_OfADraft_StoresItUnderTheErpsNumber(string type)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(type);

        var outcome = await desk.ImportAsync(message);

        outcome.Faults.ShouldBeEmpty();
        outcome.Result.ShouldBe(ErpOutcome.Stored);
        var certificate = (await desk.FindAsync(message.CertificateHead.CertNo))!;
        (certificate.Id, certificate.Status, certificate.TypeCode).ShouldBe((outcome.CertificateId!.Value, CertificateStatus.Draft, type));
        certificate.Header.Consignee.ShouldBe(message.CertificateHead.Consignee);
        certificate.Goods.Single().Description.ShouldBe(message.CertificateList[0].GoodsDesc);
        certificate.SearchText.ShouldContain(certificate.Number.ToLowerInvariant());
        (await desk.Desk.AuditedAsync(certificate.Id)).ShouldBe([nameof(ImportCertificate)]);
        (await desk.Desk.WithAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Import_WithApplyType1_DeclaresInTheSameTransaction()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(applyType: ApplyType.Declare);

        var outcome = await desk.ImportAsync(message);

        outcome.Result.ShouldBe(ErpOutcome.Declared, string.Join(' ', outcome.Faults));
        var certificate = (await desk.FindAsync(message.CertificateHead.CertNo))!;
        (certificate.Status, certificate.DeclarationRound, certificate.DeclaredNumber).ShouldBe((CertificateStatus.Declared, 1, certificate.Number));
        MessageXml.Read<CertificateMessage>((await desk.Desk.WithAsync(db => db.OutboxMessages.SingleAsync())).Body).CertificateHead.CertNo.ShouldBe(certificate.Number);
    }

    [Fact]
    public async Task Import_OfTheSameMessageInAnotherLayout_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(applyType: ApplyType.Declare);
        await desk.ImportAsync(message);
        var text = Encoding.UTF8.GetString(MessageXml.Write(message)).Replace("utf-8", "gb18030", StringComparison.OrdinalIgnoreCase).Replace("\n", "\r\n\t", StringComparison.Ordinal);

        var again = await desk.ImportAsync(Encoding.GetEncoding("gb18030").GetBytes(text));

        again.Result.ShouldBe(ErpOutcome.Repeated, string.Join(' ', again.Faults));
        again.CertificateNumber.ShouldBe(message.CertificateHead.CertNo);
        (await desk.Desk.WithAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
        (await desk.FindAsync(message.CertificateHead.CertNo))!.DeclarationRound.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfTheSameMessagesThroughManyDoorsAtOnce_IsOneCertificateEach(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await DockingDesk.OpenAsync(database);
        var first = await desk.MessageAsync(applyType: ApplyType.Declare);
        var numbers = Enumerable.Range(9001, 12).Select(serial => $"{first.CertificateHead.CertNo[..^4]}{serial:0000}").ToList();
        var work = numbers.SelectMany(number => Enumerable.Repeat(MessageXml.Write(DockingDesk.Numbered(first, number)), 4)).OrderBy(_ => Guid.NewGuid()).ToList();
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<DockingOutcome>();

        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (xml, _) => outcomes.Add(await desk.ImportAsync(xml)));

        outcomes.Count(outcome => outcome.Result == ErpOutcome.Declared).ShouldBe(numbers.Count);
        outcomes.Count(outcome => outcome.Result == ErpOutcome.Repeated).ShouldBe(numbers.Count * 3);
        (await desk.CountAsync()).ShouldBe(numbers.Count);
        (await desk.Desk.WithAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(numbers.Count);
        (await desk.Desk.WithAsync(db => db.GoodsItems.CountAsync())).ShouldBe(numbers.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfDifferentContentsUnderOneNumberAtOnce_IsOneCertificateWithOneOfThem(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();
        var contents = Enumerable.Range(1, 6).Select(number => DockingDesk.Changed(message, head => head with { InvNo = $"INV-{number}" })).ToList();

        var outcomes = await Task.WhenAll(contents.Select(content => Task.Run(() => desk.ImportAsync(content))));

        outcomes.ShouldAllBe(outcome => outcome.Result == ErpOutcome.Stored);
        (await desk.CountAsync()).ShouldBe(1);
        var stored = (await desk.FindAsync(message.CertificateHead.CertNo))!;
        contents.Select(content => content.CertificateHead.InvNo).ShouldContain(stored.Header.InvoiceNumber);
        stored.Goods.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Import_OverADraft_ReplacesItsWholeContent_AndADeclaredOneIsClosed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();
        await desk.ImportAsync(message);
        var second = DockingDesk.Changed(message, head => head with { ContractNo = "SC-2", ApplyType = ApplyType.Declare }) with
        {
            CertificateList = [message.CertificateList[0], message.CertificateList[0] with { GNo = 2, GoodsNameE = "SECOND LINE" }],
        };

        (await desk.ImportAsync(second)).Result.ShouldBe(ErpOutcome.Declared);
        var third = await desk.ImportAsync(DockingDesk.Changed(second, head => head with { ContractNo = "SC-3" }));

        third.Result.ShouldBe(ErpOutcome.Refused);
        third.Faults.ShouldHaveSingleItem().Reason.ShouldContain("已申报");
        var certificate = (await desk.FindAsync(message.CertificateHead.CertNo))!;
        (certificate.Header.ContractNumber, certificate.Goods.Count, certificate.Goods[1].NameEn).ShouldBe(("SC-2", 2, "SECOND LINE"));
    }

    [Fact]
    public async Task Import_AfterItsDraftWasDeleted_MakesItAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();
        var first = await desk.ImportAsync(message);
        await desk.Desk.WithAsync(db => new DeleteCertificate(db, desk.Desk.Store).ExecuteAsync(first.CertificateId!.Value, desk.Desk.Actor, CancellationToken.None));

        (await desk.ImportAsync(message)).Result.ShouldBe(ErpOutcome.Stored);

        (await desk.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Import_WithFaults_NamesElementValueAndReason_StoresNothing_AndTheDryRunSaysTheSame()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(applyType: ApplyType.Declare);
        var broken = DockingDesk.Changed(message, head => head with { Consignee = "收货人", DestCountryCode = "999" }) with
        {
            CertificateList = [message.CertificateList[0] with { HSCode = "62", OriCriteria = "XX" }],
        };

        var tried = await desk.ImportAsync(broken, dryRun: true);
        var refused = await desk.ImportAsync(broken);

        refused.Result.ShouldBe(ErpOutcome.Refused);
        tried.Faults.Select(fault => (fault.Element?.ToString(), fault.Value)).ShouldBeSubsetOf(tried.Faults.Select(fault => (fault.Element?.ToString(), fault.Value)));
        refused.Faults.ShouldBeSubsetOf(tried.Faults);
        refused.Faults.ShouldContain(fault => fault.Element.ToString() == "DestCountryCode" && fault.Value == "999" && fault.Reason.Contains("不在"));
        refused.Faults.ShouldContain(fault => fault.Element.ToString() == "Consignee" && fault.Value == "收货人" && fault.Reason.Contains("英文"));
        refused.Faults.ShouldContain(fault => fault.Element.ToString() == "HSCode[1]" && fault.Value == "62");
        (await desk.CountAsync()).ShouldBe(0);
        (await desk.Desk.WithAsync(db => db.ErpImports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task DryRun_OfASoundMessage_PassesAndStoresNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(Typed.Rcep, applyType: ApplyType.Declare);

        (await desk.ImportAsync(message, dryRun: true)).Result.ShouldBe(ErpOutcome.Passed);

        (await desk.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Declare_ThatBreaksARuleOfTheDeclaration_LeavesNoDraftBehind()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(applyType: ApplyType.Declare);

        var outcome = await desk.ImportAsync(message with { CertificateList = [] });

        outcome.Result.ShouldBe(ErpOutcome.Refused);
        outcome.Faults.ShouldContain(fault => fault.Reason.Contains("货物"));
        (await desk.CountAsync()).ShouldBe(0);
        (await desk.Desk.WithAsync(db => db.ErpImports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Import_ForAnotherCompany_OrByACompanyThatOnlyFilesForOthers_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();

        var foreign = await desk.ImportAsync(DockingDesk.Changed(message, head => head with { CiqRegNo = "91330200712345672N" }));

        foreign.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Element.ToString().ShouldBe("CiqRegNo"), fault => fault.Value.ShouldBe("91330200712345672N"), fault => fault.Reason.ShouldContain("本企业"));
        await desk.Desk.WithAsync(db => db.EnterpriseProfiles.ExecuteUpdateAsync(set => set.SetProperty(row => row.FilingMode, FilingMode.AgentFiling)));
        (await desk.ImportAsync(message)).Faults.ShouldHaveSingleItem().Reason.ShouldContain("仅限自行申报企业");
        (await desk.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("C", "C26102690233000", "证书号应为")]
    [InlineData("C", "K261026902339001", "证书号应为")]
    [InlineData("ZZ", "ZZ261026902339001", "没有这种证书类型")]
    public async Task Import_WithANumberOrTypeThatDoesNotFit_SaysWhatWould(string type, string number, string reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();

        var outcome = await desk.ImportAsync(DockingDesk.Numbered(DockingDesk.Changed(message, head => head with { CertType = type }), number));

        outcome.Faults.ShouldHaveSingleItem().Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task Import_OfAnElementThatTheTypeHasNot_WarnsAndGoesOn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();

        var outcome = await desk.ImportAsync(DockingDesk.Changed(message, head => head with { PrcsAssembly = "ASSEMBLY" }));

        outcome.Result.ShouldBe(ErpOutcome.Stored);
        outcome.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.IsWarning.ShouldBeTrue(), fault => fault.Element.ToString().ShouldBe("PrcsAssembly"), fault => fault.Reason.ShouldContain("已忽略"));
    }

    [Fact]
    public async Task Import_OfAnAmendment_ReplacesTheApprovedCertificate()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync(applyType: ApplyType.Declare);
        var original = (await desk.ImportAsync(message)).CertificateId!.Value;
        await ReceiveAsync(desk, original, RepType.Approved);
        var amended = DockingDesk.Numbered(DockingDesk.Changed(message, head => head with { CertStatus = CertStatus.Amended, ContractNo = "SC-9" }), $"{message.CertificateHead.CertNo[..^4]}9002") with
        {
            ModCertificate = new ModCertificate { OldCertNo = message.CertificateHead.CertNo, ModReason = "合同号录入错误" },
        };

        var outcome = await desk.ImportAsync(amended);

        outcome.Result.ShouldBe(ErpOutcome.Declared, string.Join(' ', outcome.Faults));
        var certificate = (await desk.FindAsync(amended.CertificateHead.CertNo))!;
        (certificate.OriginalId, certificate.RequestKind, certificate.Amendment.OriginalNumber, certificate.Amendment.Reason)
            .ShouldBe((original, RequestKind.Amendment, message.CertificateHead.CertNo, "合同号录入错误"));
        (await desk.ImportAsync(DockingDesk.Numbered(amended, $"{message.CertificateHead.CertNo[..^4]}9003"))).Faults.ShouldHaveSingleItem().Element.ToString().ShouldBe("OldCertNo");
    }

    [Fact]
    public async Task Attachment_ForAnImportedDraft_IsKeptOnce_AndWhatIsNoPdfIsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var message = await desk.MessageAsync();
        var file = new FileMessage { CertNo = message.CertificateHead.CertNo, CertType = Typed.General, FileType = "1", FileName = "发票.pdf", DocType = "PDF", FileContent = SomePdf.WithPagesOf(500) };
        (await desk.ImportAsync(file)).Faults.ShouldHaveSingleItem().Reason.ShouldContain("没有这份证书");
        await desk.ImportAsync(message);

        (await desk.ImportAsync(file)).Result.ShouldBe(ErpOutcome.Stored);
        (await desk.ImportAsync(file)).Result.ShouldBe(ErpOutcome.Repeated);
        var noPdf = await desk.ImportAsync(file with { FileContent = "not a PDF"u8.ToArray() });
        var unknown = await desk.ImportAsync(file with { FileType = "88" });

        noPdf.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Element.ToString().ShouldBe("FileContent"), fault => fault.Reason.ShouldContain("不是 PDF"));
        unknown.Faults.ShouldHaveSingleItem().Element.ToString().ShouldBe("FileType");
        (await desk.FindAsync(message.CertificateHead.CertNo))!.Attachments.ShouldHaveSingleItem().Name.ShouldBe("发票.pdf");
        (await desk.ImportAsync(DockingDesk.Changed(message, head => head with { ApplyType = ApplyType.Declare }))).Result.ShouldBe(ErpOutcome.Declared);
        (await desk.ImportAsync(file with { FileType = "2" })).Faults.ShouldHaveSingleItem().Reason.ShouldContain("ApplyType 0");
    }

    [Theory]
    [InlineData("<Receipt xmlns='http://www.w3.org/2000/09/xmldsig#'><CertNo>C26</CertNo><Channel>1</Channel></Receipt>", "不接收")]
    [InlineData("<Order/>", "不认识的报文")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><Certificate/>", "DTD")]
    [InlineData("plain text", "XML")]
    [InlineData("<Certificate xmlns='http://www.w3.org/2000/09/xmldsig#'><CertificateHead>", "不完整")]
    public async Task Import_OfWhatIsNoMessage_IsRefusedWithAReason(string text, string reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);

        var outcome = await desk.ImportAsync(Encoding.UTF8.GetBytes(text));

        outcome.Result.ShouldBe(ErpOutcome.Refused);
        outcome.Faults[0].Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task Receipt_OfADockedCertificate_WaitsForTheErpUntilItIsTaken_AndOthersDoNot()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = await DockingDesk.OpenAsync(database);
        var docked = (await desk.ImportAsync(await desk.MessageAsync(applyType: ApplyType.Declare))).CertificateId!.Value;
        var typed = await desk.Desk.CompleteAsync(Typed.General);
        await desk.Desk.DeclareAsync(typed.Id);
        await ReceiveAsync(desk, docked, RepType.Approved);
        await ReceiveAsync(desk, typed.Id, RepType.Approved);

        var batch = await desk.Desk.WithAsync(db => new ErpMailbox(db, desk.Desk.Clock).PullAsync(10, CancellationToken.None));
        var item = batch.MailboxItem!.ShouldHaveSingleItem();
        await desk.Desk.WithAsync(async db =>
        {
            await new ErpMailbox(db, desk.Desk.Clock).TakeAsync([item.MessageId, "nonsense"], CancellationToken.None);
            return 0;
        });

        MessageXml.Read<ReceiptMessage>(item.Body).CusRespData!.RepType.ShouldBe(RepType.Approved);
        batch.More.ShouldBeFalse();
        (await desk.Desk.WithAsync(db => new ErpMailbox(db, desk.Desk.Clock).PullAsync(10, CancellationToken.None))).MailboxItem.ShouldBeEmpty();
    }

    private static async Task ReceiveAsync(DockingDesk desk, Guid id, RepType answer)
    {
        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var at = desk.Desk.Clock.GetUtcNow().UtcDateTime;
        var message = new ReceiptMessage { CertNo = "C26", Channel = Channel.Review, CusRespData = new CusRespData { RepType = answer, CheckDate = DateOnly.FromDateTime(at), RspGenTime = at } };
        await desk.Desk.ReceiveAsync(new ReceiptInput { CertificateId = id, MessageId = Guid.CreateVersion7().ToString(), Message = message, Raw = MessageXml.Write(message), ReceivedAt = at });
    }
}
