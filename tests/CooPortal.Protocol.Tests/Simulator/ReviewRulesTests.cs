using System.Buffers.Binary;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public class ReviewRulesTests
{
    [Fact]
    public async Task Declaration_OfOrdinaryGoods_IsStoredApprovedAndFollowedByItsLayout()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Declaration(), id: "m1", round: 3);
        var items = await customs.ReceiveAsync(3);

        items.ShouldAllBe(item => item.Subject == "certificate:1" && item.ReplyTo == "m1" && item.Round == 3);
        RunningSimulator.Read<ReceiptMessage>(items[0]).Channel.ShouldBe(Channel.Stored);
        var approval = RunningSimulator.Read<ReceiptMessage>(items[1]).CusRespData!;
        approval.RepType.ShouldBe(RepType.Approved);
        approval.RepCode.ShouldBe("0000");
        approval.BarCode!.Length.ShouldBe(15);
        approval.OrgNameE.ShouldNotBeNullOrEmpty();
        var layout = RunningSimulator.Read<LayoutMessage>(items[2]);
        layout.BarCode.ShouldBe(approval.BarCode);
        layout.CheckDate.ShouldBe(approval.CheckDate!.Value);
        layout.CheckAddress.ShouldBe("NINGBO, CHINA");
        PngSize(layout.SealImage).ShouldBe((504, 504));
        PngSize(layout.SignImage).ShouldBe((432, 168));
    }

    [Theory]
    [InlineData("BOX REJECT-ME", RepType.Returned, "GoodsDesc[2]", "0103")]
    [InlineData("BOX CHECK-FAIL", RepType.CheckFailed, "GoodsDesc[2]", "0101")]
    [InlineData("BOX CANCEL-ME", RepType.Cancelled, "GoodsDesc[2]", "0601")]
    [InlineData("BOX VERIFY", RepType.Verification, null, null)]
    [InlineData("BOX MANUAL", RepType.ManualReview, null, null)]
    public async Task Declaration_WithAMark_GetsItsReceiptAtTheElement(string goods, RepType result, string? element, string? code)
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Declaration(goods: goods));
        var receipt = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(2))[1]);

        receipt.CusRespData!.RepType.ShouldBe(result);
        var reason = ReceiptReasons.Of(receipt).SingleOrDefault();
        reason?.Element.ToString().ShouldBe(element);
        reason?.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Declaration_WithSeveralMarks_GetsAReasonForEach()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var message = Sample.Declaration(goods: "REJECT-ME");
        message = message with { CertificateHead = message.CertificateHead with { Consignee = "REJECT-ME\nOSAKA" } };

        await customs.PostAsync(message);
        var receipt = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(2))[1]);

        ReceiptReasons.Of(receipt).Select(reason => reason.Element.ToString()).ShouldBe(["Consignee", "GoodsDesc[2]"]);
    }

    [Fact]
    public async Task Declaration_ThatCannotBeStored_GetsChannel2AndMayComeAgain()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Declaration(goods: "STORE-FAIL"));
        var failed = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(1)).Single());
        await customs.PostAsync(Sample.Declaration(), sequence: 2, round: 2);
        var stored = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(1))[0]);

        failed.Channel.ShouldBe(Channel.StoreFailed);
        ReceiptReasons.Of(failed).Single().Element.ToString().ShouldBe("GoodsDesc[2]");
        stored.Channel.ShouldBe(Channel.Stored);
    }

    [Fact]
    public async Task Declaration_AsDraftOrWithoutPromiseOrGoods_IsNotStored()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var message = Sample.Declaration();
        message = message with
        {
            CertificateHead = message.CertificateHead with { ApplyType = ApplyType.Draft },
            AplPromise = new AplPromise { AplPromiseCode = "0" },
            CertificateList = [],
        };

        await customs.PostAsync(message);
        var failed = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(1)).Single());

        ReceiptReasons.Of(failed).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Declaration_WithTheNumberOfAnother_IsNotStored()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration());
        await customs.ReceiveAsync(3);

        await customs.PostAsync(Sample.Declaration(), "certificate:2");
        var failed = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(1)).Single());

        ReceiptReasons.Of(failed).Single().Element.ToString().ShouldBe("CertNo");
    }

    [Fact]
    public async Task Declaration_OfAnApprovedCertificate_IsNotStoredAndTheApprovalStands()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration());
        await customs.ReceiveAsync(3);

        await customs.PostAsync(Sample.Declaration(), sequence: 2, round: 2);
        var failed = RunningSimulator.Read<ReceiptMessage>((await customs.ReceiveAsync(1)).Single());
        await customs.PostAsync(Archive(), sequence: 3);

        failed.Channel.ShouldBe(Channel.StoreFailed);
        RunningSimulator.Read<ArchiveReceiptMessage>((await customs.ReceiveAsync(1)).Single()).Result.ShouldBe(Outcome.Success);
    }

    [Fact]
    public async Task Archive_OfAnApprovedCertificate_Succeeds_OfAnother_Fails()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration());
        await customs.ReceiveAsync(3);

        await customs.PostAsync(Archive(), sequence: 2);
        await customs.PostAsync(Archive(), "certificate:other");
        var answers = (await customs.ReceiveAsync(2)).ConvertAll(RunningSimulator.Read<ArchiveReceiptMessage>);

        answers.ConvertAll(answer => answer.Result).ShouldBe([Outcome.Success, Outcome.Failure]);
    }

    [Fact]
    public async Task Profile_IsSynchronisedAndThenKnownToTheRegister()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Profile(), "enterprise:1");
        var receipt = RunningSimulator.Read<EnterpriseReceiptMessage>((await customs.ReceiveAsync(1)).Single());
        var answer = await customs.Portal.AskAsync<QualificationAnswerMessage>(new QualificationQueryMessage { CiqRegNo = "91330200MA9DEM0X10" }, default);

        receipt.Result.ShouldBe(Outcome.Success);
        answer.Enterprise!.EtpsName.ShouldBe("宁波示范纺织有限公司");
    }

    [Fact]
    public async Task Profile_WithTheMark_FailsAtTheName()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Profile(name: "宁波SYNC-FAIL公司"), "enterprise:1");
        var receipt = RunningSimulator.Read<EnterpriseReceiptMessage>((await customs.ReceiveAsync(1)).Single());

        receipt.Result.ShouldBe(Outcome.Failure);
        ReceiptReasons.Read(receipt.RepCode, receipt.Note).Single().Element.ToString().ShouldBe("EtpsName");
    }

    [Fact]
    public async Task Qualification_OfAnUnknownCompany_IsEmpty()
    {
        await using var customs = await RunningSimulator.StartAsync();

        var unknown = await customs.Portal.AskAsync<QualificationAnswerMessage>(new QualificationQueryMessage { CiqRegNo = "91330200000000000X" }, default);

        unknown.Enterprise.ShouldBeNull();
    }

    [Fact]
    public async Task Qualification_OfTheDemosCompany_IsKnownFromTheBeginning()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        EnterpriseDetails? found = null;
        while (found is null)
        {
            found = (await customs.Portal.AskAsync<QualificationAnswerMessage>(new QualificationQueryMessage { CiqRegNo = "913302001026902333" }, limit.Token)).Enterprise;
        }

        found.EtpsName.ShouldBe("宁波甬纺纺织有限公司");
        found.LegalPerson.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Attachment_OfAKnownCertificate_IsAccepted()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration());
        var file = new FileMessage { CertNo = "RC26MA9DEM0X10002", CertType = "RC", FileType = "1", FileName = "invoice.pdf", DocType = "PDF", FileContent = [1, 2, 3] };

        (await customs.PostAsync(file, sequence: 2)).Verdict.ShouldBe(PostVerdict.Taken);
        var answers = await customs.ReceiveAsync(4);

        answers.Select(item => CustomsProtocol.Xml.MessageXml.Read(item.Body)).OfType<FileRetMessage>().Single().RetType.ShouldBe(RetType.AcceptedByCustoms);
    }

    private static ArchiveRequestMessage Archive() => new()
    {
        CertNo = "RC26MA9DEM0X10002",
        CertType = "RC",
        AplRegNo = "91330200MA9DEM0X10",
        PrintCount = 1,
        PrintTime = Sample.Now,
    };

    private static (int Width, int Height) PngSize(byte[] png)
        => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
