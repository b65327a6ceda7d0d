using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.19 输往墨西哥瓷砖价格承诺证书.</summary>
internal static class MexicoTiles
{
    public static CertificateType Type { get; } = new()
    {
        Code = "AD",
        ManualSection = "1.19",
        NameZh = "输往墨西哥瓷砖价格承诺证书",
        NameEn = "Certificate of Origin for Ceramic Tiles Exported to Mexico under Price Undertaking",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", "for ceramic tiles exported to Mexico under price undertaking", "Issued in THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "原国家质检总局公告2016年第109号",
        Destinations = DestinationSet.Only("MEX"),
        Header = Families.Header.Mandatory(HeaderFields.TransportDetails),
        Goods = Families.Goods,
        Invoices = Families.Invoices,
        Boxes =
        [
            .. Families.GeneralBoxes,
            new("11", "Declaration by the exporter"),
            new("12", "Certification"),
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "5" },
        Reissue = new ReplacementWording(Families.DuplicateText, "5"),
        Amendment = new ReplacementWording(Families.ReplacementText, "5"),
        ToConfirm =
        [
            "类型代码AD（仅一份第三方接口实现）",
            "样张按一般原产地证书拟定，标题措辞未核实（U）",
            "瓷砖税目6907（2016年公告：6907、6908）；生产和出口企业均须在承诺企业名单内（V，名单未收录）",
            "价格承诺：FOB 6.72美元/平方米或CIF 8.40美元/平方米（V），措施2021-10-25起延长5年，2026年10月后待核",
            "有效期、后发和重发的措辞（U）",
        ],
    };
}
