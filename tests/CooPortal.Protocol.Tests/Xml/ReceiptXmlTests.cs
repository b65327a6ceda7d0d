using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Xml;

public class ReceiptXmlTests
{
    [Fact]
    public void Receipt_InPublishedForm_IsReadWithTimesInUtc()
    {
        var receipt = Read<ReceiptMessage>("""
            <Receipt xmlns="http://www.w3.org/2000/09/xmldsig#">
              <CertNo>RC26MA9DEM0X10002</CertNo><ReceiveTime>2026-03-05 10:01:02</ReceiveTime>
              <Channel>6</Channel><Note>审核通过/n第二行</Note><SendTime>2026-03-05 10:01:00</SendTime>
              <CusRespData><RspNo>1</RspNo><RepType>5</RepType><BarCode>260000000000001</BarCode>
                <CheckAddress>NINGBO, CHINA</CheckAddress><CheckDate>2026-03-05</CheckDate>
                <RepCode>0000</RepCode><ReissueFlag>0</ReissueFlag>
                <RspGenTime>2026-03-05 00:00:58</RspGenTime><CertType>RC</CertType></CusRespData>
            </Receipt>
            """);

        receipt.Channel.ShouldBe(Channel.Review);
        receipt.Note.ShouldBe("审核通过\n第二行");
        receipt.CusRespData!.RepType.ShouldBe(RepType.Approved);
        receipt.CusRespData.CheckDate.ShouldBe(new DateOnly(2026, 3, 5));
        receipt.CusRespData.RspGenTime.ShouldBe(new DateTime(2026, 3, 4, 16, 0, 58, DateTimeKind.Utc));
        receipt.CusRespData.RspGenTime!.Value.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void Receipt_WithoutNamespaceInAnotherOrderWithNewElements_IsRead()
    {
        var receipt = Read<ReceiptMessage>("""
            <Receipt><CusRespData><Novelty>x</Novelty><ChkValidDate>2027-01-02</ChkValidDate><RepType>3</RepType></CusRespData>
            <Channel>6</Channel><CertNo>C26</CertNo></Receipt>
            """);

        receipt.CertNo.ShouldBe("C26");
        receipt.CusRespData!.ChkVaildDate.ShouldBe(new DateOnly(2027, 1, 2));
    }

    [Fact]
    public void Receipt_Written_HasTheInterfacesSpellingAndOrder()
    {
        var xml = Encoding.UTF8.GetString(MessageXml.Write(new ReceiptMessage
        {
            CertNo = "C26",
            Channel = Channel.Review,
            SendTime = new DateTime(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc),
            CusRespData = new CusRespData { RepType = RepType.Approved, ChkVaildDate = new DateOnly(2027, 1, 2), CertType = "C" },
        }));

        xml.ShouldContain("<SendTime>2026-03-05 10:00:00</SendTime>");
        xml.ShouldContain("<ChkVaildDate>2027-01-02</ChkVaildDate>");
        xml.IndexOf("<SendTime>", StringComparison.Ordinal).ShouldBeLessThan(xml.IndexOf("<CusRespData>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<FileRet><CertNo>C26</CertNo><FileType>1</FileType><FileName>invoice.pdf</FileName><RetType>1</RetType></FileRet>", true)]
    [InlineData("<FileRet xmlns='urn:any'><RetType>3</RetType><CertNo>C26</CertNo><SendTime>2026-03-05</SendTime></FileRet>", false)]
    public void FileRet_TellsAttachmentFromMainMessage(string xml, bool isAboutAttachment)
        => Read<FileRetMessage>(xml).IsAboutAttachment.ShouldBe(isAboutAttachment);

    private static T Read<T>(string xml)
        where T : CustomsProtocol.CustomsMessage
        => MessageXml.Read<T>(Encoding.UTF8.GetBytes(xml));
}
