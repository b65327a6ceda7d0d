using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.11 中国—哥斯达黎加自贸协定, Form L.</summary>
internal static class CostaRicaFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "L",
        ManualSection = "1.11",
        NameZh = "中国-哥斯达黎加自贸区原产地证书",
        NameEn = "China-Costa Rica FTA Certificate of Origin",
        FormTitle = ["Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "for China-Costa Rica Free Trade Agreement", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        LegalBasis = "《中华人民共和国政府和哥斯达黎加共和国政府自由贸易协定》；海关总署令第202号、公告2012年第47号",
        AgreementCode = "15",
        InForceSince = new DateOnly(2011, 8, 1),
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("CRI"),
        Header = Families.PreferentialHeader,
        Goods = Families.PreferentialGoods.NotApplicable(GoodsFields.CriterionAuxiliary),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name, address, country", HeaderFields.Exporter),
            new("2", "Producer's name and address, if known", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Importer's name, address, country", HeaderFields.Consignee),
            new("4", "Means of transport and route (as far as known)", Families.TransportLines),
            new("5", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("6", "Item number (Max. 20)"),
            new("7", "Marks and Numbers on packages", HeaderFields.ShippingMarks),
            new("8", "Number and kind of packages; Description of goods", Families.DescriptionFields),
            new("9", "HS code (6 digit code)", GoodsFields.HsCode),
            new("10", "Origin criterion", GoodsFields.OriginCriterion),
            new("11", "Gross weight or other quantity (e.g. Quantity Unit, liters, m3.)", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("12", "Number, date of invoice and Invoiced value", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate, GoodsFields.InvoiceValue),
            new("13", "Declaration by the exporter"),
            new("14", "Certification"),
        ],
        Criteria = Families.WholeOrSpecificWithoutPercent,
        ValueColumn = ValueColumn.InvoiceValue,
        LateIssue = Families.Retrospectively("14"),
        Reissue = new ReplacementWording("CERTIFIED TRUE COPY with the original certificate of origin number {0} dated {1}", "14"),
        Amendment = new ReplacementWording("CERTIFIED TRUE COPY with the original certificate of origin number {0} dated {1}", "14"),
        ToConfirm =
        [
            "原产地标准代码 WO、WP、PSR (criteria; K)",
            "真实复制本注于第14栏 (box of the true copy wording; K)",
            "生产商保密时表格规定“Available to the competent authority or authorized body upon request”，界面统一为 AVAILABLE UPON REQUEST (confidential producer: form against manual 1.3; V)",
            "2012年第47号公告对第2、5、6、7、12栏背页说明的改动 (changes of 2012; U)",
            "第12栏逐项打印发票金额 (invoiced value by line; K)",
            OpenPoints.Amendment("14"),
            OpenPoints.SelfPrintAfter2023,
            OpenPoints.CustomsOrder,
        ],
    };
}
