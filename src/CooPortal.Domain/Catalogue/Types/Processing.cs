using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.18 加工装配证书: worked on in China without becoming Chinese.</summary>
internal static class Processing
{
    public static CertificateType Type { get; } = new()
    {
        Code = "PR",
        ManualSection = "1.18",
        NameZh = "加工装配证书",
        NameEn = "Certificate of Processing",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF PROCESSING", "OF", "THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《中华人民共和国非优惠原产地证书签证管理办法》；海关总署公告2019年第49号附件第15项",
        Header = Families.Header.Mandatory(HeaderFields.TransportDetails, HeaderFields.OriginCountryCode, HeaderFields.ProcessingStep),
        Goods = Families.Goods.Optional(GoodsFields.OriginCriterion),
        Invoices = Families.Invoices,
        Boxes =
        [
            .. Families.GeneralBoxes,
            new("11", "Country / region of manufacture (of the materials and parts)", HeaderFields.OriginCountryCode),
            new("12", "Processed / assembled in China", HeaderFields.ProcessingStep, HeaderFields.ApplicationPlace, HeaderFields.ApplicationDate),
            new("13", "Certification"),
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "5" },
        Reissue = new ReplacementWording(Families.DuplicateText, "5"),
        Amendment = new ReplacementWording(Families.ReplacementText, "5"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(9, "加工装配证书（PR 证书）"),
        ToConfirm =
        [
            "各栏内容取自贸促会填制说明（V），海关版排列和标题措辞未核实（K）",
            "加工装配工序必填（字段V，必填K）",
            "后发的措辞（同一般原产地证书；K）；无规定有效期，此处按12个月",
            OpenPoints.CriterionDoesNotPrint,
        ],
    };
}
