using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.6 中国—智利自贸协定, Form F.</summary>
internal static class ChileFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "F",
        ManualSection = "1.6",
        NameZh = "中国-智利自贸区原产地证书",
        NameEn = "China-Chile FTA Certificate of Origin",
        FormTitle = ["Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for China-Chile FTA", "Issued in: CHINA", "(see Instruction overleaf)"],
        LegalBasis = "《中华人民共和国政府和智利共和国政府自由贸易协定》及2017年升级议定书；海关总署令第151号",
        AgreementCode = "08",
        InForceSince = new DateOnly(2006, 10, 1),
        LargestItemCount = 50,
        Destinations = DestinationSet.Only("CHL"),
        Header = Families.Header.Optional(HeaderFields.Producer, HeaderFields.ProducerConfidential, HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name, address, country", HeaderFields.Exporter),
            new("2", "Producer's name and address, country", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Consignee's name, address, country", HeaderFields.Consignee),
            new("4", "Means of transport and route (as far as known)", Families.TransportLines),
            new("5", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("6", "Item number"),
            new("7", "Marks and packages No.", HeaderFields.ShippingMarks),
            new("8", "Number and kind of packages; description of goods", Families.DescriptionFields),
            new("9", "HS code (Six digit code)", GoodsFields.HsCode),
            new("10", "Origin criterion", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("11", "Net weight or quantity, with unit of measurement", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.NetWeight),
            new("12", "Number(s) and date(s) of invoice(s)", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("13", "Declaration by the exporter or producer"),
            new("14", "Certification"),
        ],
        Criteria =
        [
            Families.WholeOrSpecificWithoutPercent[0],
            Families.WholeOrSpecificWithoutPercent[1],
            new() { Code = "RVC", MeaningZh = "区域价值成分不少于40%", MeaningEn = "Regional value content of 40 %", Auxiliary = AuxiliaryRule.OptionalPercent, SmallestAuxiliary = 40, PrintedAs = "RVC {0}" },
            Families.WholeOrSpecificWithoutPercent[2],
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROACTIVELY", Box = "5", LimitMonths = 12 },
        Reissue = Families.TrueCopy("5"),
        Amendment = Families.TrueCopy("5"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(5, "中国-智利自贸协定原产地证书（F 证书）"),
        ToConfirm =
        [
            "手册称基本信息同1.1（无生产商、备注），表格和接口有：两项均设为选填 (producer and remarks, manual against form; K)",
            "RVC 代码是否在单一窗口下拉中，百分比是否打印 (criterion RVC; U)",
            "生产商保密时表格规定“Available to the competent governmental authority upon request”，界面统一为 AVAILABLE UPON REQUEST (confidential producer: form against manual 1.3; V)",
            OpenPoints.Amendment("5"),
            OpenPoints.CustomsOrder,
        ],
    };
}
