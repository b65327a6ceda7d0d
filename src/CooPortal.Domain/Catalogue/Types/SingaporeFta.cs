using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.12 中国—新加坡自贸协定, Form X.</summary>
internal static class SingaporeFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "X",
        ManualSection = "1.12",
        NameZh = "中国-新加坡自贸区原产地证书",
        NameEn = "China-Singapore Free Trade Agreement Certificate of Origin",
        FormTitle = ["Original", "Reference No. {0}", "CHINA-SINGAPORE FREE TRADE AREA", "PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN", "(Combined Declaration and Certificate)", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "See Notes Overleaf"],
        LegalBasis = "《中华人民共和国政府和新加坡共和国政府自由贸易协定》及2018年升级议定书；海关总署令第178号、第203号",
        AgreementCode = "11",
        InForceSince = new DateOnly(2009, 1, 1),
        Destinations = DestinationSet.Only("SGP"),
        Header = Families.Header,
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Goods consigned from (Exporter's business name, address, country)", HeaderFields.Exporter),
            new("2", "Goods consigned to (Consignee's name, address, country)", HeaderFields.Consignee),
            new("3", "Means of transport and route (as far as known)", HeaderFields.ShipmentDate, HeaderFields.TransportName, HeaderFields.UnloadingPort, HeaderFields.TransportDetails),
            new("4", "For Official Use"),
            new("5", "Item number"),
            new("6", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("7", "Number and type of packages, description of goods (including quantity where appropriate and HS number)", [.. Families.DescriptionFields, GoodsFields.HsCode]),
            new("8", "Origin criteria (see Notes overleaf)", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Gross weight or other quantity and value (FOB)", GoodsFields.GrossWeight, GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.FobValue),
            new("10", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter"),
            new("12", "Certification"),
        ],
        Criteria =
        [
            new() { Code = "P", MeaningZh = "完全获得", MeaningEn = "Wholly obtained", PrintedAs = "\"P\"" },
            new() { Code = "RVC", MeaningZh = "区域价值成分不少于40%", MeaningEn = "Regional value content of 40 %", Auxiliary = AuxiliaryRule.OptionalPercent, SmallestAuxiliary = 40, IsValueContent = true, PrintedAs = "\"RVC\" {0}" },
            new() { Code = "PSR", MeaningZh = "产品特定规则", MeaningEn = "Product specific rule", PrintedAs = "\"PSR\"" },
        ],
        ValueColumn = ValueColumn.Fob,
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "12", GraceDays = 3, LimitMonths = 12 },
        Reissue = Families.TrueCopy("12"),
        Amendment = Families.TrueCopy("12"),
        SelfPrint = DestinationSet.All,
        ElectronicDownload = DestinationSet.All,
        DownloadNotice = new(7, "中国-新加坡自贸协定原产地证书（X 证书）"),
        ToConfirm =
        [
            "2019年升级后的标准代码（或为 WO、WP）和栏目文字，现按2008年版 (criteria and captions after the upgrade; U)",
            "RVC 的百分比是否打印 (percentage with RVC; U)",
            "真实复制本注于第12栏 (box of the true copy wording; K)",
            "第三方发票可接受，表格无对应栏，界面不设 (third party invoices have no box; K)",
            OpenPoints.Amendment("12"),
            OpenPoints.TwentyItemsInPractice,
        ],
    };
}
