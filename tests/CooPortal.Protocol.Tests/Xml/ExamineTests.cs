using System.Text;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Xml;

/// <summary>What a stranger's message has wrong with it is named whole, each fault with element, value and reason.</summary>
public class ExamineTests
{
    private static readonly string Sound = Encoding.UTF8.GetString(Sample.CertificateXml);

    [Fact]
    public void Examine_SoundMessage_HasNoFaults()
    {
        var examined = MessageXml.Examine(Sample.CertificateXml);

        examined.Faults.ShouldBeEmpty();
        examined.Message.ShouldBeOfType<CertificateMessage>();
    }

    [Fact]
    public void Examine_SeveralFaults_NamesThemAllWithElementValueAndReason()
    {
        var text = Sound
            .Replace("<ApplyType>1</ApplyType>", "<ApplyType>7</ApplyType>", StringComparison.Ordinal)
            .Replace("<InvDate>2026-03-02</InvDate>\n    <InvNo>", "<InvDate>2026-02-30</InvDate>\n    <InvNo>", StringComparison.Ordinal)
            .Replace("<PackQty>20</PackQty>", "<PackQty>twenty</PackQty>", StringComparison.Ordinal)
            .Replace("<Curr>USD</Curr>\n    <Producer", "<curr>USD</curr>\n    <Producer", StringComparison.Ordinal)
            .Replace("<EtpsName>宁波样例纺织有限公司</EtpsName>", "", StringComparison.Ordinal);

        var faults = MessageXml.Examine(Encoding.UTF8.GetBytes(text)).Faults;

        faults.Select(fault => (fault.Element?.ToString(), fault.Error, fault.Value)).ShouldBe(
            [
                ("ApplyType", ProtocolError.BadCode, "7"),
                ("InvDate", ProtocolError.BadDate, "2026-02-30"),
                ("curr", ProtocolError.UnknownElement, "USD"),
                ("EtpsName", ProtocolError.MissingElement, ""),
                ("PackQty[2]", ProtocolError.BadNumber, "twenty"),
            ]);
        faults.ShouldAllBe(fault => fault.Reason.Any(character => character > 0x4E00));
        faults.Single(fault => fault.Error == ProtocolError.UnknownElement).Reason.ShouldContain("应写作 Curr");
    }

    [Fact]
    public void Examine_ElementsInTheWrongOrder_SaysBeforeWhich()
    {
        var text = Sound
            .Replace("<ApplyType>1</ApplyType>", "", StringComparison.Ordinal)
            .Replace("<CertType>RC</CertType>", "<CertType>RC</CertType><ApplyType>1</ApplyType>", StringComparison.Ordinal);

        var fault = MessageXml.Examine(Encoding.UTF8.GetBytes(text)).Faults.ShouldHaveSingleItem();

        (fault.Element?.ToString(), fault.Error).ShouldBe(("ApplyType", ProtocolError.WrongOrder));
        fault.Reason.ShouldContain("CertType");
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Examine_DeclaredEncoding_IsRead(string encoding)
    {
        var text = Sound.Replace("encoding=\"UTF-8\"", $"encoding=\"{encoding}\"", StringComparison.OrdinalIgnoreCase);
        MessageXml.Examine(Sample.CertificateXml);
        var bytes = Encoding.GetEncoding(encoding);

        var examined = MessageXml.Examine((byte[])[.. bytes.GetPreamble(), .. bytes.GetBytes(text)]);

        examined.Faults.ShouldBeEmpty();
        ((CertificateMessage)examined.Message!).CertificateHead.EtpsName.ShouldBe("宁波样例纺织有限公司");
    }

    [Fact]
    public void Examine_GbkThatClaimsToBeUtf8_SaysSo()
    {
        MessageXml.Examine(Sample.CertificateXml);

        var fault = MessageXml.Examine(Encoding.GetEncoding("gbk").GetBytes(Sound)).Faults.ShouldHaveSingleItem();

        fault.Error.ShouldBe(ProtocolError.WrongEncoding);
        fault.Reason.ShouldContain("UTF-8");
    }

    [Fact]
    public void Examine_UnknownEncoding_SaysSo() =>
        MessageXml.Examine("<?xml version=\"1.0\" encoding=\"martian\"?><File/>"u8.ToArray()).Faults.ShouldHaveSingleItem().Error.ShouldBe(ProtocolError.WrongEncoding);

    [Fact]
    public void Examine_EntityBomb_IsOneFault() =>
        MessageXml.Examine("""<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><File><CertNo>&b;</CertNo></File>"""u8.ToArray()).Faults.ShouldHaveSingleItem().Error.ShouldBe(ProtocolError.DtdProhibited);

    [Fact]
    public void Examine_ThousandsOfFaults_StopsCounting()
    {
        var text = "<Certificate xmlns=\"http://www.w3.org/2000/09/xmldsig#\">" + string.Concat(Enumerable.Repeat("<X/>", 5000)) + "</Certificate>";

        MessageXml.Examine(Encoding.UTF8.GetBytes(text)).Faults.Count.ShouldBe(200);
    }
}
