using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.22 中国—格鲁吉亚自贸协定.</summary>
internal static class GeorgiaFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "GE",
        ManualSection = "1.22",
        NameZh = "中国-格鲁吉亚自贸协定原产地证书",
        NameEn = "China-Georgia FTA Certificate of Origin",
        FormTitle = ["Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for China-Georgia Free Trade Agreement", "Issued in THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《中华人民共和国政府和格鲁吉亚政府自由贸易协定》",
        AgreementCode = "20",
        InForceSince = new DateOnly(2018, 1, 1),
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("GEO"),
        Header = Families.PreferentialHeader,
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name and address", HeaderFields.Exporter),
            new("2", "Producer's name and address, if known", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("3", "Importer's name and address, if known", HeaderFields.Consignee),
            new("4", "Means of transport and route (as far as known)", Families.TransportLines),
            new("5", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("6", "Item number (Max 20)"),
            new("7", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("8", "Number and kind of packages; description of goods", Families.DescriptionFields),
            new("9", "HS code (6-digit)", GoodsFields.HsCode),
            new("10", "Origin criterion", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("11", "Gross or net weight or other quantity (e.g. litres, m3)", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("12", "Number and date of invoice", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("13", "Declaration by the exporter"),
            new("14", "Certification"),
        ],
        Criteria =
        [
            Families.WholeOrSpecificWithoutPercent[0],
            Families.WholeOrSpecificWithoutPercent[1],
            new() { Code = "RVC%", MeaningZh = "区域价值成分不少于40%，辅助项填写该百分比", MeaningEn = "Regional value content of at least 40 %: the percentage prints", Auxiliary = AuxiliaryRule.RequiredPercent, SmallestAuxiliary = 40, PrintedAs = "{0}" },
            Families.WholeOrSpecificWithoutPercent[2],
        ],
        LateIssue = Families.Retrospectively("5"),
        Reissue = Families.TrueCopy("5"),
        Amendment = Families.TrueCopy("5"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "接口以“40%”传送百分比标准，本系统代码为 RVC%，只印百分比 (code of the percentage; V)",
            "表格布局按哥斯达黎加格式推定 (layout of the Costa Rica family; K)",
            "补发字样在第5栏，12个月内 (late issue; U)",
            "最多20项 (limit of 20 items; U)",
            "第8、9、11至14栏文字 (captions; K)",
            OpenPoints.Amendment("5"),
        ],
    };
}
