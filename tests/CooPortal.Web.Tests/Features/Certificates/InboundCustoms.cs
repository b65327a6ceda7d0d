using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Operations.Customs;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>Customs as the edit page meets it: answers the query of 进境货物原产地信息 from a list.</summary>
public sealed class InboundCustoms : ICustomsChannel
{
    public const string AseanProof = "E-VN26-0001";
    public const string RcepProof = "RC-JP26-0417";

    /// <summary>As when the network is down.</summary>
    public bool IsAway { get; set; }

    public static IReadOnlyList<InboundOrigin> Items { get; } =
    [
        Item("02", AseanProof, 1, "704", "0801320000", "去壳腰果", "CASHEW NUTS, SHELLED", "WO"),
        Item("22", RcepProof, 1, "392", "8471607200", "鼠标器", "OPTICAL COMPUTER MICE", "CTC"),
        Item("22", RcepProof, 2, "392", "8517629400", "无线耳机", "WIRELESS HEADPHONES", "CTC"),
        Item("02", AseanProof, 2, "704", "2008112000", "烘焙花生", "ROASTED GROUNDNUTS", "PE"),
    ];

    public Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage
    {
        if (IsAway)
        {
            throw new CustomsCallException("海关没有应答。");
        }

        var query = (InboundOriginQueryMessage)question;
        return Task.FromResult((T)(CustomsMessage)new InboundOriginAnswerMessage
        {
            CiqRegNo = query.CiqRegNo,
            InboundOriginList = [.. Items.Where(item => (item.AgreementCode, item.ProofNo, item.OriginCountry, item.HSCode) == (query.AgreementCode, query.ProofNo, query.OriginCountry, query.HSCode))],
            RspGenTime = DateTime.UnixEpoch,
        });
    }

    public Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static InboundOrigin Item(string agreement, string proof, int item, string country, string hs, string nameZh, string nameEn, string criterion) => new()
    {
        AgreementCode = agreement,
        ProofNo = proof,
        ProofKind = "原产地证书",
        ProofDate = new DateOnly(2026, 1, 5),
        ProofValidDate = new DateOnly(2027, 1, 4),
        ProofCountry = country,
        ProofIssuer = "CHAMBER OF COMMERCE",
        ProofExporter = "SAKURA DEVICES CO., LTD.",
        ImportEntryId = "310120261000000417",
        ProofGNo = item,
        HSCode = hs,
        GoodsName = nameZh,
        GoodsNameE = nameEn,
        OriginCountry = country,
        OriCriteria = criterion,
        GoodsQty = 3000,
        GoodsUnitE = "PIECES",
        GoodsUnit = "件",
        FirstExportOrigin = agreement == "22" ? country : null,
    };
}
