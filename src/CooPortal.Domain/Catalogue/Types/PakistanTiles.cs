using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.20 输往巴基斯坦瓷砖价格承诺证书: as 1.19, with producer and remarks.</summary>
internal static class PakistanTiles
{
    public static CertificateType Type { get; } = MexicoTiles.Type with
    {
        Code = "AP",
        ManualSection = "1.20",
        NameZh = "输往巴基斯坦瓷砖价格承诺证书",
        NameEn = "Certificate of Origin for Ceramic Tiles Exported to Pakistan under Price Undertaking",
        FormTitle = MexicoTiles.Title("Pakistan"),
        LegalBasis = "巴基斯坦国家关税委员会2017年10月11日反倾销终裁所接受的价格承诺",
        Destinations = DestinationSet.Only("PAK"),
        HsScope = new HsScope("瓷砖", ["6907"], "终裁所涉产品为地砖和墙砖"),
        PriceUndertaking = null,
        Header = Families.PreferentialHeader
            .Mandatory(HeaderFields.TransportDetails)
            .Optional(HeaderFields.Producer)
            .NotApplicable(HeaderFields.ThirdPartyInvoice),
        Goods = Families.Goods.Optional(GoodsFields.OriginCriterion),
        Boxes =
        [
            .. MexicoTiles.Type.Boxes,
            new("13", "Producer", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("14", "Remarks", HeaderFields.Remark),
        ],
        ToConfirm =
        [
            "类型代码AP（仅一份第三方接口实现）",
            "样张按一般原产地证书拟定；生产商、备注两栏的编号为暂定（U）",
            "税目6907据所涉产品“地砖和墙砖”（V）推定（K）",
            "承诺价格（C&F）在终裁表二，各来源均未附，不校验；终裁2017-02-18起5年，是否仍有效未核实（U）",
            OpenPoints.CriterionDoesNotPrint,
            "有效期、后发和重发的措辞（U）",
        ],
    };
}
