using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.21 输欧盟非优惠进口特别安排项下产品原产地证: tariff quotas of the European Union for farm products.</summary>
internal static class EuropeanUnionArrangement
{
    public static CertificateType Type { get; } = new()
    {
        Code = "M",
        ManualSection = "1.21",
        NameZh = "输欧盟非优惠进口特别安排项下产品原产地证",
        NameEn = "Certificate of Origin for Products Subject to Special Non-preferential Import Arrangements (EU)",
        FormTitle = ["No. {0}", "ORIGINAL", "CERTIFICATE OF ORIGIN", "for imports of products subject to special non-preferential import arrangements into the European Union"],
        LegalBasis = "欧盟第2015/2447号实施条例第57条及附件22-14",
        Destinations = DestinationSet.Only(
            "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN",
            "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "SWE"),
        Header = Families.Header.Optional(HeaderFields.Remark),
        Goods = Families.Goods
            .Mandatory(GoodsFields.GrossWeight, GoodsFields.NetWeight, GoodsFields.WeightUnit)
            .Optional(GoodsFields.OriginCriterion),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Consignor", HeaderFields.Exporter),
            new("2", "Consignee (optional)", HeaderFields.Consignee),
            new("3", "Issuing authority", HeaderFields.IssuingOffice),
            new("4", "Country of origin"),
            new("5", "Remarks", HeaderFields.Remark),
            new("6", "Item number; marks and numbers; number and kind of packages; description of goods", HeaderFields.ShippingMarks, GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, GoodsFields.HsCode, HeaderFields.SpecialClause),
            new("7", "Gross and net mass (kg)", GoodsFields.GrossWeight, GoodsFields.NetWeight, GoodsFields.WeightUnit),
            new("8", "Certification"),
            new("9", "Reserved for the customs authorities in the Union"),
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "5" },
        Reissue = new ReplacementWording("DUPLICATE OF CERTIFICATE NO. {0} DATED {1}", "5"),
        Amendment = new ReplacementWording("IN REPLACEMENT OF CERTIFICATE NO. {0} DATED {1} WHICH IS CANCELLED", "5"),
        ToConfirm =
        [
            "代码M在接口实现中称“欧盟蘑菇证书”，与本证对应系推断（K）",
            "样张按欧盟附件22-14（K）；样式中没有出口商声明栏",
            "应在出口报关前签发，后发仅限例外情况（V）",
            "收货人在证书上可不填，接口要求必填（V）",
            OpenPoints.CriterionDoesNotPrint,
        ],
    };
}
