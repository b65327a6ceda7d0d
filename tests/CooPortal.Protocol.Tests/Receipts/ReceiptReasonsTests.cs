using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Receipts;

public class ReceiptReasonsTests
{
    private static readonly ReceiptReason[] Mixed =
    [
        new(FieldPath.Goods(2, "GoodsDesc"), "0103", "货物描述与HS编码不符"),
        new(FieldPath.Of("Consignee"), "0102", "收货人地址不完整"),
        new(FieldPath.In("OriInv", 1, "InvNo"), "0107", "发票号不一致"),
        new(null, "0199", "请联系签证机构"),
    ];

    [Fact]
    public void Codes_WithALineInDigitsOfAnotherScript_AreOneReasonWithoutAnElement() =>
        ReceiptReasons.Read("GoodsDesc[２]=0103", "货物描述不符").ShouldHaveSingleItem().ShouldBe(new ReceiptReason(null, "GoodsDesc[２]=0103", "货物描述不符"));

    [Fact]
    public void BusinessReceipt_ThroughXml_KeepsEveryReasonWithItsElement()
    {
        var receipt = new ReceiptMessage
        {
            CertNo = "C26",
            Channel = Channel.Review,
            Note = ReceiptReasons.ToNote(Mixed),
            CusRespData = new CusRespData { RepType = RepType.Returned, RepCode = ReceiptReasons.ToCodes(Mixed) },
        };

        ReceiptReasons.Of(MessageXml.Read<ReceiptMessage>(MessageXml.Write(receipt))).ShouldBe(Mixed);
        receipt.CusRespData.RepCode.ShouldBe("GoodsDesc[2]=0103;Consignee=0102;OriInv[1].InvNo=0107;0199");
    }

    [Fact]
    public void TechnicalReceipt_ThroughXml_KeepsElements()
    {
        var receipt = new ReceiptMessage { CertNo = "C26", Channel = Channel.StoreFailed, Note = ReceiptReasons.ToTechnicalNote(Mixed[..2]) };

        ReceiptReasons.Of(MessageXml.Read<ReceiptMessage>(MessageXml.Write(receipt))).ShouldBe(Mixed[..2]);
    }

    [Fact]
    public void Approval_HasNoReasons()
        => ReceiptReasons.Of(new ReceiptMessage
        {
            CertNo = "C26",
            Channel = Channel.Review,
            Note = "审核通过",
            CusRespData = new CusRespData { RepType = RepType.Approved, RepCode = "0000" },
        }).ShouldBeEmpty();

    [Fact]
    public void CodesAndLinesThatDoNotMatch_LoseNothing()
    {
        var reasons = ReceiptReasons.Read("0103;Mark=0104", "一行说明");

        reasons[0].ShouldBe(new ReceiptReason(null, "0103;Mark=0104", "一行说明"));
        reasons[1].Element.ShouldBe(FieldPath.Of("Mark"));
    }

    [Theory]
    [InlineData("Consignee")]
    [InlineData("GoodsDesc[2]")]
    [InlineData("NonpartyCorp[1].EntName")]
    public void FieldPath_WrittenAndParsed_IsTheSame(string text) => FieldPath.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("GoodsDesc[0]")]
    [InlineData("GoodsDesc[]")]
    [InlineData("货物")]
    [InlineData("A.B")]
    [InlineData("A[1].")]
    public void FieldPath_OfAnotherForm_IsNone(string text) => FieldPath.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("Consignee", "收货人")]
    [InlineData("GoodsDesc[2]", "第2项货物 货物描述")]
    [InlineData("OriInv[1].InvNo", "第1项发票 发票号")]
    public void Caption_OfElement_IsWhatPeopleCallIt(string path, string caption) => ElementCaptions.Of(FieldPath.Parse(path)!.Value).ShouldBe(caption);
}
