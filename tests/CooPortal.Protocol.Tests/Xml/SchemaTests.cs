using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Xml;

/// <summary>The schema that integrators get says what the reader does; the judge is the runtime's own validator.</summary>
public class SchemaTests
{
    [Fact]
    public void Schema_OfACertificate_AcceptsTheSampleAndWhatWeWrite()
    {
        Faults(typeof(CertificateMessage), Sample.CertificateXml).ShouldBeEmpty();
        Faults(typeof(CertificateMessage), MessageXml.Write(Sample.Declaration())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<ApplyType>1</ApplyType>", "<ApplyType>7</ApplyType>")]
    [InlineData("<ApplyType>1</ApplyType>", "")]
    [InlineData("<CertType>RC</CertType>", "<CertType>RCEP</CertType>")]
    [InlineData("<PackQty>20</PackQty>", "<PackQty>twenty</PackQty>")]
    [InlineData("<EtpsName>", "<X/><EtpsName>")]
    [InlineData("<AplPromise>", "<CooExtension/><AplPromise>")]
    public void Schema_RefusesWhatTheReaderRefuses(string sound, string broken)
    {
        var text = System.Text.Encoding.UTF8.GetString(Sample.CertificateXml);
        text.ShouldContain(sound);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Replace(sound, broken, StringComparison.Ordinal));

        Faults(typeof(CertificateMessage), bytes).ShouldNotBeEmpty();
        MessageXml.Examine(bytes).Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void Schema_OfTheOtherKinds_AcceptsWhatWeWrite()
    {
        Faults(typeof(FileMessage), MessageXml.Write(new FileMessage { CertNo = "RC26MA9DEM0X10002", CertType = "RC", FileType = "1", FileName = "发票.pdf", DocType = "PDF", FileContent = [1, 2, 3] })).ShouldBeEmpty();
        Faults(typeof(FileRetMessage), MessageXml.Write(new FileRetMessage { CertNo = "-", RetType = RetType.Failed, Note = "一\n二", SendTime = Sample.Now })).ShouldBeEmpty();
        Faults(typeof(ReceiptMessage), MessageXml.Write(new ReceiptMessage
        {
            CertNo = "RC26MA9DEM0X10002",
            Channel = Channel.Review,
            CusRespData = new CusRespData { RepType = RepType.Approved, CheckDate = new DateOnly(2026, 3, 5), RspGenTime = Sample.Now },
        })).ShouldBeEmpty();
        Faults(typeof(ErpAnswerMessage), MessageXml.Write(new ErpAnswerMessage
        {
            ErpResult = [new ErpResult { Name = "a.xml", Result = ErpOutcome.Refused, ErpFault = [new ErpFault { IsWarning = false, Reason = "原因" }, new ErpFault { IsWarning = true, Reason = "提示" }] }],
        })).ShouldBeEmpty();
    }

    [Fact]
    public void Describe_ACertificate_HasEveryElementInItsOrder()
    {
        var lines = MessageSchema.Describe(typeof(CertificateMessage));

        lines.Count(line => line.Level == 2 && line.Order.Length > 0).ShouldBeGreaterThan(63 + 7);
        lines.SkipWhile(line => line.Name != "CertificateHead").Skip(1).Take(63).Select(line => line.Order).ShouldBe(Enumerable.Range(1, 63).Select(number => $"{number}"));
        lines.Single(line => line.Name == "GoodsDesc").Kind.ShouldBe("文本≤1000，换行写作 /n");
    }

    private static List<string> Faults(Type kind, byte[] message)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using var schema = XmlReader.Create(new MemoryStream(MessageSchema.Write(kind)));
        schemas.Add(null, schema);
        var faults = new List<string>();
        XDocument.Load(new MemoryStream(message)).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
