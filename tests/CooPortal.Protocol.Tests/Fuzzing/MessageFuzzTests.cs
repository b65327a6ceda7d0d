using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Protocol.Tests.Samples;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Fuzzing;

public sealed class MessageFuzzTests
{
    private static readonly byte[][] Messages =
    [
        Sample.CertificateXml,
        .. new CustomsMessage[]
        {
            Sample.Declaration(), Sample.Authorisation(), Sample.PreReview(), Sample.Supplement(), Sample.Profile(), new MailboxPullMessage { Most = 20 },
            new PostAnswerMessage { Result = Outcome.Failure, RepCode = "GoodsDesc[2]=0103;Consignee=0102", Note = "一\n二", LastSequence = 3 },
            new MailboxAckMessage { Items = [new MailboxAckItem { MessageId = "0198c0de000070008000000000000001" }] },
        }.Select(MessageXml.Write),
    ];

    [Fact]
    public void Message_OfAnyBytes_IsReadOrRefused()
    {
        var report = new Fuzzer("customs-xml", Messages)
        {
            Parse = bytes => MessageXml.Read(bytes).GetType().Name,
            Refusals = [typeof(ProtocolException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Xml),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeGreaterThan(report.Inputs / 200);
        report.Outcomes.ShouldBeGreaterThan(18);
    }

    /// <summary>The reader of ERP systems' files, which names every fault instead of the first.</summary>
    [Fact]
    public void ErpMessage_OfAnyBytes_IsExaminedToItsEnd()
    {
        var report = new Fuzzer("erp-xml", Messages)
        {
            Parse = bytes =>
            {
                var examined = MessageXml.Examine(bytes);
                (examined.Message is null).ShouldBe(examined.Faults.Count > 0);
                return examined.Message is null ? null : examined.Root;
            },
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Xml),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs - 1);
    }

    [Fact]
    public void ReasonsOfAReceipt_OfAnyText_AreRead()
    {
        byte[][] samples = ["GoodsDesc[2]=0103;Consignee=0102;OriInv[1].InvNo=7\n第2项\n收货人\n发票"u8.ToArray(), "\n[GoodsDesc[2]=0103]第2项\n其他"u8.ToArray()];
        var report = new Fuzzer("receipt-reasons", samples)
        {
            Parse = bytes =>
            {
                var text = System.Text.Encoding.UTF8.GetString(bytes);
                var end = text.IndexOf('\n', StringComparison.Ordinal);
                var reasons = ReceiptReasons.Read(end < 0 ? text : text[..end], end < 0 ? null : text[(end + 1)..]);
                return $"{Math.Min(4, reasons.Count)} {reasons.Count(reason => reason.Element is not null)} {ReceiptReasons.ToText(reasons).Length > 0}";
            },
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Lines),
            Count = 2_000,
        }.Run();

        report.Outcomes.ShouldBeGreaterThan(4);
    }
}
