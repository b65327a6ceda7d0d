using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.16 各国烟草真实性证书: says what kind of tobacco the goods are.</summary>
internal static class TobaccoAuthenticity
{
    public static CertificateType Type { get; } = new()
    {
        Code = "T",
        ManualSection = "1.16",
        NameZh = "各国烟草真实性证书",
        NameEn = "Certificate of Authenticity (Tobacco)",
        FormTitle = ["CERTIFICATE OF AUTHENTICITY", "TOBACCO", "No. {0}", "ORIGINAL"],
        LegalBasis = "海关总署公告2019年第49号附件第13项；欧共体第4128/87号条例所附样式",
        HsScope = new HsScope("烟草（烟叶）", ["2401"], "欧共体第4128/87号条例"),
        Header = Families.Header.Mandatory(HeaderFields.TransportDetails),
        Goods = Families.Goods
            .Mandatory(GoodsFields.GrossWeight, GoodsFields.NetWeight, GoodsFields.WeightUnit)
            .Optional(GoodsFields.OriginCriterion),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Consignor", HeaderFields.Exporter),
            new("2", "Consignee", HeaderFields.Consignee),
            new("3", "Means of transport", HeaderFields.TransportDetails),
            new("4", "Country of origin; issuing body", HeaderFields.IssuingOffice),
            new("5", "Marks and numbers; number and kind of packages; description of goods (kind of tobacco)", HeaderFields.ShippingMarks, GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, HeaderFields.SpecialClause),
            new("6", "Gross weight (kg)", GoodsFields.GrossWeight, GoodsFields.WeightUnit),
            new("7", "Net weight (kg)", GoodsFields.NetWeight, GoodsFields.WeightUnit),
            new("8", "Net weight (in words)", GoodsFields.NetWeight),
            new("9", "Certification"),
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "9" },
        Reissue = new ReplacementWording("DUPLICATE OF CERTIFICATE NO. {0} DATED {1}", "9"),
        Amendment = new ReplacementWording("IN REPLACEMENT OF CERTIFICATE NO. {0} DATED {1} WHICH IS CANCELLED", "9"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "各栏编号、措辞和排列按欧共体样式拟定（U）",
            "有效期：欧共体样式约24个月，未核实；此处按12个月（U）",
            OpenPoints.CriterionDoesNotPrint,
            "HS编码限于2401：条例所涉税目（V），其他国家的烟草制品是否签发未核实（U）",
            "后发、重发、更改的措辞及所在栏（U）",
        ],
    };
}
