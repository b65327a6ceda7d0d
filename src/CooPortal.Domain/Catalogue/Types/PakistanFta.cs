using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.7 中国—巴基斯坦自贸协定.</summary>
internal static class PakistanFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "P",
        ManualSection = "1.7",
        NameZh = "中国-巴基斯坦自贸区原产地证书",
        NameEn = "China-Pakistan FTA Certificate of Origin",
        FormTitle = ["CERTIFICATE NO. {0}", "CERTIFICATE OF ORIGIN", "CHINA-PAKISTAN FTA", "(Combined Declaration and Certificate)", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "See Instructions Overleaf"],
        LegalBasis = "《中华人民共和国政府和巴基斯坦伊斯兰共和国政府自由贸易协定》及第二阶段议定书；海关总署令第162号",
        AgreementCode = "07",
        InForceSince = new DateOnly(2007, 7, 1),
        Destinations = DestinationSet.Only("PAK"),
        Header = Families.PreferentialHeader.NotApplicable(HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's Name and Address, country", HeaderFields.Exporter),
            new("2", "Consignee's Name and Address, country", HeaderFields.Consignee),
            new("3", "Producer's Name and Address, country", HeaderFields.Producer, HeaderFields.ProducerConfidential),
            new("4", "Means of transport and route (as far as known)", Families.TransportLines),
            new("5", "For Official Use Only"),
            new("6", "Item number"),
            new("7", "Marks and numbers on packages; Number and kind of packages; description of goods; HS code of the importing country", [HeaderFields.ShippingMarks, .. Families.DescriptionFields, GoodsFields.HsCode]),
            new("8", "Origin Criterion", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Gross Weight, Quantity and FOB value", GoodsFields.GrossWeight, GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.FobValue),
            new("10", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Remarks", HeaderFields.Remark),
            new("12", "Declaration by the exporter"),
            new("13", "Certification"),
        ],
        Criteria =
        [
            new() { Code = "P", MeaningZh = "完全原产", MeaningEn = "Wholly obtained", PrintedAs = "\"P\"" },
            new() { Code = "RVC", MeaningZh = "单一国成分不少于40%，辅助项填写该百分比", MeaningEn = "Single country content of at least 40 %: the percentage prints", Auxiliary = AuxiliaryRule.RequiredPercent, SmallestAuxiliary = 40, PrintedAs = "{0}" },
            new() { Code = "RVC-C", MeaningZh = "中巴累计成分不少于40%，辅助项填写该百分比", MeaningEn = "Cumulative content of at least 40 %: the percentage prints", Auxiliary = AuxiliaryRule.RequiredPercent, SmallestAuxiliary = 40, PrintedAs = "{0}" },
            new() { Code = "PSR", MeaningZh = "产品特定规则", MeaningEn = "Product specific rule", PrintedAs = "\"PSR\"" },
        ],
        ValueColumn = ValueColumn.Fob,
        LateIssue = new LateIssue { Wording = "ISSUED RETROACTIVELY", Box = "13", GraceDays = 15, LimitMonths = 12 },
        Reissue = Families.DatedTrueCopy("13"),
        Amendment = Families.DatedTrueCopy("13"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "有效期6个月或12个月 (validity; U)",
            "RVC、RVC-C 为本系统所设代码，表格只印百分比 (codes of the percentages; U)",
            "15天按自然日计算 (grace of fifteen days; V)",
            "真实复制本注于第13栏，早期收获版为第12栏 (box of a certified true copy; U)",
            "生产商保密时表格规定“Available to Customs upon request”，界面统一为 AVAILABLE UPON REQUEST (confidential producer: form against manual 1.3; V)",
            OpenPoints.Amendment("13"),
            "进口国6位 HS 编码与中国编码不同的情形 (HS code of the importing country; V)",
            "二阶段议定书后表格有无变化 (form of the second phase; U)",
            OpenPoints.TwentyItemsInPractice,
            OpenPoints.CustomsOrder,
        ],
    };
}
