using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.10 中国—澳大利亚自贸协定 (ChAFTA).</summary>
internal static class AustraliaFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "A",
        ManualSection = "1.10",
        NameZh = "中国-澳大利亚自贸区原产地证书",
        NameEn = "China-Australia Free Trade Agreement Certificate of Origin",
        FormTitle = ["Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for China-Australia Free Trade Agreement", "Issued in: THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《中华人民共和国政府和澳大利亚政府自由贸易协定》第三章；海关总署令第228号",
        AgreementCode = "18",
        InForceSince = new DateOnly(2015, 12, 20),
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("AUS"),
        Header = Families.PreferentialHeader,
        Goods = Families.PreferentialGoods.NotApplicable(GoodsFields.CriterionAuxiliary),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name, address and country", HeaderFields.Exporter),
            new("2", "Producer's name and address (if known)", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Importer's name, address and country (if known)", HeaderFields.Consignee),
            new("4", "Means of transport and route (if known)", Families.TransportLines),
            new("5", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("6", "Item number (max. 20)"),
            new("7", "Marks and numbers on packages (optional)", HeaderFields.ShippingMarks),
            new("8", "Number and kind of packages; description of goods", Families.DescriptionFields),
            new("9", "HS code (6-digit code)", GoodsFields.HsCode),
            new("10", "Origin criterion", GoodsFields.OriginCriterion),
            new("11", "Gross or net weight or other quantity (e.g. Quantity Unit, litres, m3.)", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("12", "Invoice number and date", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("13", "Declaration by the exporter or producer"),
            new("14", "Certification"),
        ],
        Criteria = Families.WholeOrSpecificWithoutPercent,
        LateIssue = Families.Retrospectively("5"),
        Reissue = Families.TrueCopy("5"),
        Amendment = Families.TrueCopy("5"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(3, "中国-澳大利亚自贸协定原产地证书（A 证书）"),
        ToConfirm =
        [
            "补发和真实复制本的字样在第5栏，一份指引写第4栏 (box of the late issue wording; U)",
            "生产商保密时表格规定“Available to the competent authority or authorised body upon request”，界面统一为 AVAILABLE UPON REQUEST (confidential producer: form against manual 1.3; V)",
            "20项上限后来是否取消 (limit of 20 items; U)",
            OpenPoints.Amendment("5"),
            OpenPoints.CustomsOrder,
        ],
    };
}
