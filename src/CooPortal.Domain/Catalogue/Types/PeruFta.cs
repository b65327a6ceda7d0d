using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.8 中国—秘鲁自贸协定, Form R.</summary>
internal static class PeruFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "R",
        ManualSection = "1.8",
        NameZh = "中国-秘鲁自贸区原产地证书",
        NameEn = "China-Peru FTA Certificate of Origin",
        FormTitle = ["Original", "Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for China-Peru FTA", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        LegalBasis = "《中华人民共和国政府和秘鲁共和国政府自由贸易协定》；海关总署令第186号",
        AgreementCode = "12",
        InForceSince = new DateOnly(2010, 3, 1),
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("PER"),
        Header = Families.PreferentialHeader,
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name and address", HeaderFields.Exporter),
            new("2", "Producer's name and address, if known", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Consignee's name and address", HeaderFields.Consignee),
            new("4", "Means of transport and route (as far as known)", Families.TransportLines),
            new("5", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("6", "Item number (Max 20)"),
            new("7", "Number and kind of packages; description of goods", Families.DescriptionFields),
            new("8", "HS code (Six digit code)", GoodsFields.HsCode),
            new("9", "Origin criterion", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("10", "Gross weight, quantity (Quantity Unit) or other measures (liters, m3, etc.)", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("11", "Number and date of invoice", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("12", "Invoiced value", HeaderFields.Currency, HeaderFields.InvoiceTotal, GoodsFields.InvoiceValue),
            new("13", "Declaration by the exporter"),
            new("14", "Certification"),
        ],
        Criteria = Families.WholeOrSpecific,
        ValueColumn = ValueColumn.InvoiceValue,
        LateIssue = Families.Retrospectively(FormBox.Title),
        Reissue = Families.TrueCopy(FormBox.Title),
        Amendment = Families.TrueCopy(FormBox.Title),
        ToConfirm =
        [
            "表格无唛头栏：唛头为接口必填，不打印 (marks are mandatory on the interface and do not print; V)",
            "真实复制本和更改证注于标题栏 (place of the true copy wording; U)",
            OpenPoints.PercentWithSpecificRule,
            "生产商保密时表格规定“Available to the authorized body upon request”，界面统一为 AVAILABLE UPON REQUEST (confidential producer: form against manual 1.3; V)",
            "第5栏还应注明非缔约方发票货物的生产商 (producer of goods invoiced by a non-party; V)",
            "2024年升级议定书生效后的格式 (form after the upgrade; U)",
            OpenPoints.SelfPrintAfter2023,
            OpenPoints.CustomsOrder,
        ],
    };
}
