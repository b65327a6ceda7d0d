using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.17 转口证明书: goods of another country that pass through China.</summary>
internal static class ReExport
{
    public static CertificateType Type { get; } = new()
    {
        Code = "TR",
        ManualSection = "1.17",
        NameZh = "转口证明书",
        NameEn = "Certificate of Re-export",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF RE-EXPORT", "OF", "THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《中华人民共和国非优惠原产地证书签证管理办法》；海关总署公告2019年第49号附件第14项",
        IsIssuedAfterShipment = true,
        CertifiesForeignGoods = true,
        Header = Families.Header.Mandatory(HeaderFields.OriginCountryCode)
            .NotApplicable(HeaderFields.LateIssueAnswer),
        Goods = Families.Goods.Optional(GoodsFields.OriginCriterion),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter", HeaderFields.Exporter),
            new("2", "Consignee", HeaderFields.Consignee),
            new("3", "Date of departure", HeaderFields.ShipmentDate),
            new("4", "For certifying authority use only"),
            new("5", "Vessel / means of transport and No.", HeaderFields.TransportMode, HeaderFields.TransportName),
            new("6", "Place of loading", HeaderFields.LoadingPort),
            new("7", "Port of discharge", HeaderFields.UnloadingPort),
            new("8", "Final destination", HeaderFields.DestinationPort, HeaderFields.DestinationCode),
            new("9", "Country of origin", HeaderFields.OriginCountryCode),
            new("10", "Marks and numbers", HeaderFields.ShippingMarks),
            new("11", "Number and kind of packages; description of goods", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, HeaderFields.SpecialClause),
            new("12", "H.S. Code", GoodsFields.HsCode),
            new("13", "Quantity or weight", GoodsFields.Quantity, GoodsFields.QuantityUnitEn),
            new("14", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("15", "Certification"),
        ],
        Reissue = new ReplacementWording(Families.DuplicateText, "4"),
        Amendment = new ReplacementWording(Families.ReplacementText, "4"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(10, "转口证明书（TR 证书）"),
        ToConfirm =
        [
            "十五栏的内容取自贸促会填制说明（V），海关版样张、排列和标题措辞未核实（U）",
            "第15栏是否有出口商盖章处（自助打印需要；U）",
            "签发日期不早于离港日期（V），故不设后发；无规定有效期，此处按12个月",
            OpenPoints.CriterionDoesNotPrint,
        ],
    };
}
