using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>What customs looks at in some types of certificate beyond the marks; the declaration is then 电子审核未通过.</summary>
internal static class TypeRules
{
    private const string China = "156";
    private const string SquareMetre = "SQUARE METRE";

    /// <summary>FOB and CIF per square metre of the price undertaking for tiles to Mexico, USD (2021-10-25).</summary>
    private const decimal SmallestTilePrice = 6.72m;

    private const decimal SmallestTilePriceCif = 8.40m;

    private static readonly Dictionary<string, Func<CertificateMessage, IEnumerable<ReceiptReason>>> Rules = new()
    {
        ["AD"] = message => message.CertificateHead.PriceTerms == "CIF"
            ? Goods(message, "InvValue", "0110", $"低于价格承诺：每平方米 CIF 不得低于 {SmallestTilePriceCif} 美元", line => IsBelow(line, line.InvValue, SmallestTilePriceCif))
            : Goods(message, "FOBValue", "0110", $"低于价格承诺：每平方米 FOB 不得低于 {SmallestTilePrice} 美元", line => IsBelow(line, line.FOBValue, SmallestTilePrice)),
        ["H"] = message => message.CertificateList.Count(line => line.GoodsItemFlag != true) > 20 ? [new ReceiptReason(null, "0113", "货物超过20项")] : [],
        ["M"] = NetWithinGross,
        ["PR"] = ForeignOrigin,
        ["T"] = NetWithinGross,
        ["TR"] = ForeignOrigin,
    };

    public static IReadOnlyList<ReceiptReason> Broken(CertificateMessage message) =>
        Rules.TryGetValue(message.CertificateHead.CertType, out var rule) ? [.. rule(message)] : [];

    private static IEnumerable<ReceiptReason> NetWithinGross(CertificateMessage message) => Goods(message, "NetWt", "0111", "净重缺失或者大于毛重",
        line => line.NetWt is null || line.GrossWt is null || line.NetWt > line.GrossWt);

    private static IEnumerable<ReceiptReason> ForeignOrigin(CertificateMessage message) =>
        message.CertificateHead.OriCountryCode is null or "" or China ? [new ReceiptReason(FieldPath.Of("OriCountryCode"), "0112", "原产国须为中国以外的国家或者地区")] : [];

    private static IEnumerable<ReceiptReason> Goods(CertificateMessage message, string element, string code, string text, Func<Goods, bool> isBroken) => message.CertificateList
        .Select((line, index) => (line, index))
        .Where(item => item.line.GoodsItemFlag != true && isBroken(item.line))
        .Select(item => new ReceiptReason(FieldPath.Goods(item.index + 1, element), code, text));

    private static bool IsBelow(Goods line, decimal? value, decimal least) => IsSquareMetres(line.GoodsUnitE) && line.GoodsQty is > 0 && value < least * line.GoodsQty;

    private static bool IsSquareMetres(string? unit) =>
        (unit ?? "").Trim().TrimEnd('S', 's').Equals(SquareMetre, StringComparison.OrdinalIgnoreCase) || (unit ?? "").Trim().Equals("SQM", StringComparison.OrdinalIgnoreCase);
}
