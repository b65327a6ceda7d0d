using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.20 输往巴基斯坦瓷砖价格承诺证书: as 1.19, with producer and remarks.</summary>
internal static class PakistanTiles
{
    public static CertificateType Type { get; } = new()
    {
        Code = "AP",
        ManualSection = "1.20",
        NameZh = "输往巴基斯坦瓷砖价格承诺证书",
        NameEn = "Certificate of Origin for Ceramic Tiles Exported to Pakistan under Price Undertaking",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", "for ceramic tiles exported to Pakistan under price undertaking", "Issued in THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "巴基斯坦国家关税委员会2017年10月11日反倾销终裁所接受的价格承诺",
        Destinations = DestinationSet.Only("PAK"),
        Header = Families.PreferentialHeader
            .Mandatory(HeaderFields.TransportDetails)
            .Optional(HeaderFields.Producer)
            .NotApplicable(HeaderFields.ThirdPartyInvoice),
        Goods = Families.Goods.Optional(GoodsFields.OriginCriterion),
        Invoices = Families.Invoices,
        Boxes =
        [
            .. Families.GeneralBoxes,
            new("11", "Declaration by the exporter"),
            new("12", "Certification"),
            new("13", "Producer", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("14", "Remarks", HeaderFields.Remark),
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "5" },
        Reissue = new ReplacementWording(Families.DuplicateText, "5"),
        Amendment = new ReplacementWording(Families.ReplacementText, "5"),
        ToConfirm =
        [
            "类型代码AP（仅一份第三方接口实现）",
            "样张按一般原产地证书拟定；生产商、备注两栏的编号为暂定（U）",
            "承诺价格表在终裁表二，未收录；终裁2017-02-18起5年，是否仍有效未核实（U）",
            "货物信息参见1.3，原产地标准可填可不填，证书不打印（手册；U）",
            "有效期、后发和重发的措辞（U）",
        ],
    };
}
