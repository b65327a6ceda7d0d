using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.1 一般原产地证书: for any destination, without preference.</summary>
internal static class GeneralOrigin
{
    private const string Replacement = "THIS CERTIFICATE IS IN REPLACEMENT OF CERTIFICATE OF ORIGIN NO. {0} DATED {1} WHICH IS CANCELLED";

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
            new("1", "Exporter", HeaderFields.Exporter),
            new("2", "Consignee", HeaderFields.Consignee),
            new("3", "Means of transport and route", HeaderFields.TransportDetails),
            new("4", "Country / region of destination", HeaderFields.DestinationCode),
            new("5", "For certifying authority use only"),
            new("6", "Marks and numbers", HeaderFields.ShippingMarks),
            new("7", "Number and kind of packages; description of goods", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, HeaderFields.SpecialClause),
            new("8", "H.S.Code", GoodsFields.HsCode),
            new("9", "Quantity", GoodsFields.Quantity, GoodsFields.QuantityUnitEn),
            new("10", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter"),
            new("12", "Certification"),
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "5" },
        Reissue = new ReplacementWording("DUPLICATE\n" + Replacement, "5"),
        Amendment = new ReplacementWording(Replacement, "5"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        ToConfirm =
        [
            "标题行的措辞和位置 (title lines of the form)",
            "后发从出运次日起算 (late from the day after shipment)",
            "第9栏旧版标题曾为 Quantity or weight",
        ],
    };
}
