using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.1 一般原产地证书: for any destination, without preference.</summary>
internal static class GeneralOrigin
{
    public static CertificateType Type { get; } = new()
    {
        Code = "C",
        ManualSection = "1.1",
        NameZh = "一般原产地证书",
        NameEn = "Certificate of Origin of the People's Republic of China",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", "OF", "THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《中华人民共和国进出口货物原产地条例》（国务院令第416号）第十七条",
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
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(2, "一般原产地证书（C 证书）"),
        ToConfirm =
        [
            "标题行的措辞和位置 (title lines of the form)",
            "后发从出运次日起算 (late from the day after shipment)",
            "第9栏旧版标题曾为 Quantity or weight",
        ],
    };
}
