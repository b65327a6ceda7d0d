using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.25 区域全面经济伙伴关系协定.</summary>
internal static class Rcep
{
    public static CertificateType Type { get; } = new()
    {
        Code = "RC",
        ManualSection = "1.25",
        NameZh = "RCEP 原产地证书",
        NameEn = "RCEP Certificate of Origin (Form RCEP)",
        FormTitle = ["Form RCEP", "REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP AGREEMENT", "CERTIFICATE OF ORIGIN", "Certificate No. {0}", "Issued in THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《区域全面经济伙伴关系协定》第三章；海关总署令第255号",
        AgreementCode = "22",
        InForceSince = new DateOnly(2022, 1, 1),
        Destinations = DestinationSet.Only("AUS", "BRN", "KHM", "IDN", "JPN", "KOR", "LAO", "MYS", "MMR", "NZL", "PHL", "SGP", "THA", "VNM"),
        Sections = [CertificateSection.Basic, CertificateSection.Invoices, CertificateSection.Goods],
        Header = Families.PreferentialHeader
            .NotApplicable(Families.InvoiceHeaderFields)
            .NotApplicable(HeaderFields.Producer),
        Goods = Families.PreferentialGoods
            .Mandatory(GoodsFields.OriginCountryCode, GoodsFields.InvoiceNumber)
            .Optional(GoodsFields.ImportedContentPercent, GoodsFields.HighestRate, GoodsFields.Producer)
            .NotApplicable(GoodsFields.CriterionAuxiliary),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Goods Consigned from (Exporter's name, address and country)", HeaderFields.Exporter),
            new("2", "Goods Consigned to (Importer's/ Consignee's name, address, country)", HeaderFields.Consignee),
            new("3", "Producer's name, address and country (if known)", GoodsFields.Producer, HeaderFields.ProducerConfidential),
            new("4", "Means of transport and route (if known)", HeaderFields.ShipmentDate, HeaderFields.TransportName, HeaderFields.UnloadingPort),
            new("5", "For Official Use"),
            new("6", "Item number"),
            new("7", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("8", "Number and kind of packages; and description of goods", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, HeaderFields.SpecialClause),
            new("9", "HS Code of the goods (6 digit-level)", GoodsFields.HsCode),
            new("10", "Origin Conferring Criterion", GoodsFields.OriginCriterion),
            new("11", "RCEP Country of Origin", GoodsFields.OriginCountryCode, GoodsFields.HighestRate),
            new("12", "Quantity (Gross weight or other measurement), and value (FOB) where RVC is applied", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight, GoodsFields.FobValue),
            new("13", "Invoice number(s) and date of invoice(s)", GoodsFields.InvoiceNumber, InvoiceFields.Number, InvoiceFields.Date),
            new("14", "Remarks", HeaderFields.Remark),
            new("15", "Declaration by the exporter or producer"),
            new("16", "Certification"),
            new("17", "Back-to-back Certificate of Origin / Third-party invoicing / ISSUED RETROACTIVELY", HeaderFields.ThirdPartyInvoice),
        ],
        Criteria =
        [
            new() { Code = "WO", MeaningZh = "完全获得或生产", MeaningEn = "Wholly obtained or produced" },
            new() { Code = "PE", MeaningZh = "完全由原产材料生产", MeaningEn = "Produced exclusively from originating materials" },
            new() { Code = "CTC", MeaningZh = "税则归类改变", MeaningEn = "Change in tariff classification" },
            new() { Code = "RVC", MeaningZh = "区域价值成分不少于40%", MeaningEn = "Regional value content", ImportedContent = ImportedContentRule.Required, LargestImportedContent = 60, IsValueContent = true },
            new() { Code = "CR", MeaningZh = "化学反应", MeaningEn = "Chemical reaction rule" },
        ],
        CriterionSuffixes = ["ACU", "DMI"],
        ValueColumn = ValueColumn.FobWithValueContent,
        ConfidentialProducerText = "CONFIDENTIAL",
        LateIssue = new LateIssue { Wording = "ISSUED RETROACTIVELY", Box = "17", LimitMonths = 12 },
        Reissue = Families.TrueCopy("14"),
        Amendment = Families.TrueCopy("14"),
        SelfPrint = DestinationSet.Only("THA", "JPN", "SGP", "NZL", "AUS", "KOR", "MYS", "IDN", "VNM"),
        ElectronicDownload = DestinationSet.Only("JPN", "SGP", "NZL", "AUS", "KOR", "IDN"),
        DownloadNotice = new(11, "RCEP原产地证书（输日本、新加坡、新西兰、澳大利亚、韩国、印度尼西亚）（RC 证书）"),
        ToConfirm =
        [
            "目的国为缅甸、菲律宾时能否自助打印 (self-print for Myanmar and the Philippines)",
            "最高税率标志打印为 * 或 ** (mark of the highest rate)",
            "补发以装运后一年为限 (one year after shipment)",
            "商品项数上限 (largest number of items)",
            "CR 为化学反应标准 (meaning of CR)",
        ],
    };
}
