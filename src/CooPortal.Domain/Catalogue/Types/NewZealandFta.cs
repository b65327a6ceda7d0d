using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.13 中国—新西兰自贸协定, Form N.</summary>
internal static class NewZealandFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "N",
        ManualSection = "1.13",
        NameZh = "中国-新西兰自贸区原产地证书",
        NameEn = "China-New Zealand FTA Certificate of Origin",
        FormTitle = ["ORIGINAL", "Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for the Free Trade Agreement between the Government of the People's Republic of China and the Government of New Zealand", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Instruction overleaf)"],
        LegalBasis = "《中华人民共和国政府和新西兰政府自由贸易协定》及2021年升级议定书；海关总署令第175号、公告2022年第32号",
        AgreementCode = "10",
        InForceSince = new DateOnly(2008, 10, 1),
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("NZL"),
        Header = Families.PreferentialHeader.NotApplicable(HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name, address, country", HeaderFields.Exporter),
            new("2", "Producer's name and address, if known", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Consignee's name, address, country", HeaderFields.Consignee),
            new("4", "Means of transport and route (as far as known)", Families.TransportLines),
            new("5", "For official use only"),
            new("6", "Remarks", HeaderFields.Remark),
            new("7", "Item number (Max 20)"),
            new("8", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("9", "Number and kind of packages; description of goods", Families.DescriptionFields),
            new("10", "HS code (Six digit code)", GoodsFields.HsCode),
            new("11", "Origin criterion", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("12", "Gross weight, quantity (quantity unit) or other measures (litres, m3, etc)", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("13", "Number, date of invoice and invoiced value", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate, GoodsFields.InvoiceValue),
            new("14", "Declaration by the exporter"),
            new("15", "Certification"),
        ],
        Criteria = Families.WholeOrSpecific,
        ValueColumn = ValueColumn.InvoiceValue,
        LateIssue = Families.Retrospectively("6"),
        Reissue = Families.TrueCopy("6"),
        Amendment = Families.TrueCopy("6"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(6, "中国-新西兰自贸协定原产地证书（N 证书）"),
        ToConfirm =
        [
            "补发和真实复制本的字样所在栏，暂印第6栏 (box of the late issue wording; U)",
            "2022年升级后的栏目文字，是否仍为最多20项 (form of 2022; U)",
            "第5栏与第6栏的位置，两种样式 (places of boxes 5 and 6; K)",
            "生产商保密时表格规定“AVAILABLE TO THE AUTHORIZED BODY UPON REQUEST”，界面统一为 AVAILABLE UPON REQUEST (confidential producer: form against manual 1.3; V)",
            OpenPoints.PercentWithSpecificRule,
            "第13栏逐项打印发票金额 (invoiced value by line; K)",
            OpenPoints.Amendment("6"),
            OpenPoints.CustomsOrder,
        ],
    };
}
