using System.Text;
using System.Xml.Linq;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Xml;

public class CertificateXmlTests
{
    [Fact]
    public void Sample_ReadAndWritten_KeepsEveryElementInItsOrder()
    {
        var message = MessageXml.Read<CertificateMessage>(Sample.CertificateXml);

        var written = MessageXml.Write(message);

        Elements(written).ShouldBe(Elements(Sample.CertificateXml));
    }

    [Fact]
    public void Sample_Read_HasTypedValuesAndRealLineBreaks()
    {
        var message = MessageXml.Read<CertificateMessage>(Sample.CertificateXml);

        message.CertificateHead.CertStatus.ShouldBe(CertStatus.Amended);
        message.CertificateHead.InvDate.ShouldBe(new DateOnly(2026, 3, 2));
        message.CertificateHead.ThirdPartyInvFlag.ShouldBe(true);
        message.CertificateHead.ProducerSertFlag.ShouldBe(false);
        message.CertificateHead.Consignee!.Split('\n').ShouldBe(["PATTERN BOEKI K.K.", "0-0-0 EXAMPLE-CHO, CHUO-KU", "OSAKA, JAPAN"]);
        message.CertificateList.Count.ShouldBe(3);
        message.CertificateList[1].ICompPrpr.ShouldBe(38.50m);
        message.CertificateList[2].GoodsItemFlag.ShouldBe(true);
        message.CertificateList[2].PackType.ShouldBe(PackType.Irregular);
        message.ModCertificate!.OldIssueDate.ShouldBe(new DateOnly(2026, 3, 3));
        message.NonpartyCorpList!.Single().EntCountryCode.ShouldBe("344");
        message.OriInvs!.Single().Value.ShouldBe(25800.00m);
        message.AplPromise.AplPromiseCode.ShouldBe("1");
    }

    [Fact]
    public void Shape_OfHeadAndGoods_HasTheNumberOfElementsOfTheInterface()
    {
        Count<CertificateHead>().ShouldBe(63);
        Count<Goods>().ShouldBe(39);
        Count<ModCertificate>().ShouldBe(7);
        Count<OriInv>().ShouldBe(9);
    }

    [Fact]
    public void Write_DeclarationWithoutGoods_StillHasTheListAndTheRecordNumber()
    {
        var written = MessageXml.Write(Sample.Declaration() with { CertificateList = [] });

        var names = Elements(written).Select(e => e.Name).ToList();
        names.ShouldContain("CertificateList");
        MessageXml.Read<CertificateMessage>(written).CertificateList.ShouldBeEmpty();
    }

    [Fact]
    public void Write_EveryKind_BeginsWithItsRootAndItsNamespace()
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(MessageXml.Write(Sample.Declaration()))).Root!;

        root.Name.ShouldBe(XName.Get("Certificate", "http://www.w3.org/2000/09/xmldsig#"));
        XDocument.Parse(Encoding.UTF8.GetString(MessageXml.Write(Sample.Profile()))).Root!.Name.ShouldBe(XName.Get("EnterpriseProfile"));
    }

    [Theory]
    [InlineData("<CertNo>RC26MA9DEM0X10002</CertNo>", "<CertNo>RC26MA9DEM0X100020000</CertNo>", ProtocolError.TooLong, "CertNo")]
    [InlineData("<CertNo>RC26MA9DEM0X10002</CertNo>\n    <ApplyType>", "<ApplyType>", ProtocolError.MissingElement, "CertNo")]
    [InlineData("<CertNo>RC26MA9DEM0X10002</CertNo>\n    <ApplyType>", "<CertNo/><ApplyType>", ProtocolError.MissingElement, "CertNo")]
    [InlineData("<ApplyType>1</ApplyType>", "<ApplyType>7</ApplyType>", ProtocolError.BadCode, "ApplyType")]
    [InlineData("<ApplyType>1</ApplyType>", "<ApplyType></ApplyType>", ProtocolError.MissingElement, "ApplyType")]
    [InlineData("<InvDate>2026-03-02</InvDate>\n    <InvNo>", "<InvDate>02.03.2026</InvDate>\n    <InvNo>", ProtocolError.BadDate, "InvDate")]
    [InlineData("<FOBValue>21000.00</FOBValue>", "<FOBValue>-1</FOBValue>", ProtocolError.BadNumber, "FOBValue[1]")]
    [InlineData("<ICompPrpr>38.50</ICompPrpr>", "<ICompPrpr>1,5</ICompPrpr>", ProtocolError.BadNumber, "ICompPrpr[2]")]
    [InlineData("<GoodsItemFlag>Y</GoodsItemFlag>", "<GoodsItemFlag>y</GoodsItemFlag>", ProtocolError.BadCode, "GoodsItemFlag[3]")]
    [InlineData("<EntCountryCode>344</EntCountryCode>", "<EntCountryCode>3444</EntCountryCode>", ProtocolError.TooLong, "NonpartyCorp[1].EntCountryCode")]
    [InlineData("<Curr>USD</Curr>\n    <ProducerSertFlag>", "<Curr>USD</Curr><Curr>USD</Curr><ProducerSertFlag>", ProtocolError.DuplicateElement, "Curr")]
    [InlineData("<EtpsConcEr>", "<Wish>1</Wish><EtpsConcEr>", ProtocolError.UnknownElement, "Wish")]
    [InlineData("<PackUnit>BAG</PackUnit>", "<PackUnit>BAG</PackUnit><PackQty>1</PackQty>", ProtocolError.DuplicateElement, "PackQty[3]")]
    [InlineData("<HSCode>6205200099</HSCode>\n      <GoodsName>棉制机织男衬衫</GoodsName>", "<GoodsName>棉制机织男衬衫</GoodsName><HSCode>6205200099</HSCode>", ProtocolError.WrongOrder, "HSCode[2]")]
    [InlineData("<OrgCode>3101</OrgCode>", "<OrgCode><a/></OrgCode>", ProtocolError.BadContent, "OrgCode")]
    [InlineData("<OrgCode>3101</OrgCode>", "<OrgCode>31\n01</OrgCode>", ProtocolError.BadCharacter, "OrgCode")]
    public void Read_MessageThatBreaksTheInterface_IsRefusedByNameAndPlace(string was, string isNow, ProtocolError error, string place)
    {
        var text = Encoding.UTF8.GetString(Sample.CertificateXml);
        text.ShouldContain(was);

        var refused = Should.Throw<ProtocolException>(() => MessageXml.Read(Encoding.UTF8.GetBytes(text.Replace(was, isNow, StringComparison.Ordinal))));

        refused.Error.ShouldBe(error);
        refused.Element.ToString().ShouldBe(place);
    }

    [Theory]
    [InlineData("TERMS w/no CHARGE", ProtocolError.AmbiguousLineBreak)]
    [InlineData("BELL \u0007", ProtocolError.BadCharacter)]
    [InlineData("HALF {surrogate}", ProtocolError.BadCharacter)]
    public void Write_TextThatCannotTravel_IsRefusedWithItsElement(string text, ProtocolError error)
    {
        var message = Sample.Declaration();
        var mark = text.Replace("{surrogate}", "\ud800", StringComparison.Ordinal);

        var refused = Should.Throw<ProtocolException>(
            () => MessageXml.Write(message with { CertificateHead = message.CertificateHead with { Mark = mark } }));

        refused.Error.ShouldBe(error);
        refused.Element.ShouldBe(FieldPath.Of("Mark"));
    }

    [Fact]
    public void Write_TextAtItsLimitWithLineBreak_CountsTheBreakTwice()
    {
        var message = Sample.Declaration();
        var fits = new string('A', 200) + "\n" + new string('B', 198);

        MessageXml.Write(message with { CertificateHead = message.CertificateHead with { Consignee = fits } }).ShouldNotBeEmpty();
        Should.Throw<ProtocolException>(() => MessageXml.Write(message with { CertificateHead = message.CertificateHead with { Consignee = fits + "B" } }))
            .Error.ShouldBe(ProtocolError.TooLong);
    }

    private static int Count<T>() => typeof(T).GetProperties().Count(p => p.IsDefined(typeof(ElementAttribute), false));

    private static List<(string Name, string Text)> Elements(byte[] xml)
        => [.. XDocument.Parse(Encoding.UTF8.GetString(xml)).Descendants().Select(e => (e.Name.LocalName, e.HasElements ? "" : e.Value))];
}
