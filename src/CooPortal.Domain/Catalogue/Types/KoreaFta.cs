using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.3 中国—韩国自贸协定.</summary>
internal static class KoreaFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "K",
        ManualSection = "1.3",
        NameZh = "中国-韩国自贸区原产地证书",
        NameEn = "China-Korea FTA Certificate of Origin",
        FormTitle = ["ORIGINAL", "Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for China-Korea FTA", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        LegalBasis = "《中华人民共和国政府和大韩民国政府自由贸易协定》第三章；海关总署令第229号",
        AgreementCode = "19",
        InForceSince = new DateOnly(2015, 12, 20),
        Destinations = DestinationSet.Only("KOR"),
        Header = Families.PreferentialHeader,
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name and address, country", HeaderFields.Exporter),
            new("2", "Producer's name and address, country", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Consignee's name and address, country", HeaderFields.Consignee),
            new("4", "Means of transport and route (as far as known)", HeaderFields.ShipmentDate, HeaderFields.TransportName, HeaderFields.LoadingPort, HeaderFields.UnloadingPort),
            new("5", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("6", "Item number"),
            new("7", "Marks and Numbers on packages", HeaderFields.ShippingMarks),
            new("8", "Number and kind of packages; description of goods", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, HeaderFields.SpecialClause),
            new("9", "HS code (Six-digit code)", GoodsFields.HsCode),
            new("10", "Origin criterion", GoodsFields.OriginCriterion),
            new("11", "Gross weight, quantity (Quantity Unit) or other measures (liters, m3, etc.)", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("12", "Number and date of invoice", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("13", "Declaration by the exporter"),
            new("14", "Certification"),
        ],
        Criteria =
        [
            new() { Code = "WO", MeaningZh = "在一方完全获得或生产", MeaningEn = "Wholly obtained" },
            new() { Code = "WP", MeaningZh = "完全由双方原产材料生产", MeaningEn = "Produced exclusively from originating materials" },
            new() { Code = "PSR", MeaningZh = "使用非原产材料，符合产品特定原产地规则", MeaningEn = "Product specific rule", Auxiliary = AuxiliaryRule.OptionalPercent },
            new() { Code = "OP", MeaningZh = "适用特定货物处理规定（境外加工区，第3.3条）", MeaningEn = "Outward processing, article 3.3" },
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROACTIVELY", Box = "5", GraceDays = 7, GraceInWorkingDays = true, LimitMonths = 12 },
        Reissue = Families.TrueCopy("5"),
        Amendment = Families.TrueCopy("5"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(4, "中国-韩国自贸协定原产地证书（K 证书）"),
        ToConfirm =
        [
            "补发的7天按工作日计算 (grace of seven days counted as working days)",
            "更改证在第5栏的措辞 (wording of an amended certificate)",
        ],
    };
}
