using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.23 中国—毛里求斯自贸协定.</summary>
internal static class MauritiusFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "MU",
        ManualSection = "1.23",
        NameZh = "中国-毛里求斯自贸协定原产地证书",
        NameEn = "China-Mauritius FTA Certificate of Origin",
        FormTitle = ["Certificate No.: {0}", "CERTIFICATE OF ORIGIN", "Form for China-Mauritius Free Trade Agreement", "Issued in THE PEOPLE'S REPUBLIC OF CHINA"],
        LegalBasis = "《中华人民共和国政府和毛里求斯共和国政府自由贸易协定》",
        AgreementCode = "21",
        InForceSince = new DateOnly(2021, 1, 1),
        Destinations = DestinationSet.Only("MUS"),
        Header = Families.Header.Optional(HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter's name and address", HeaderFields.Exporter),
            new("2", "Consignee's name and address, if known", HeaderFields.Consignee),
            new("3", "Means of transport and route (as far as known)", Families.TransportLines),
            new("4", "Remarks", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("5", "Item number"),
            new("6", "Marks and numbers on packages; number and kind of packages; description of goods", [HeaderFields.ShippingMarks, .. Families.DescriptionFields]),
            new("7", "HS code (6-digit)", GoodsFields.HsCode),
            new("8", "Origin criterion", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Quantity / gross or net weight with unit", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("10", "Number and date of invoice", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter or producer"),
            new("12", "Certification"),
        ],
        Criteria =
        [
            Families.WholeOrSpecificWithoutPercent[0],
            Families.WholeOrSpecificWithoutPercent[1],
            new() { Code = "RVC", MeaningZh = "区域价值成分不少于40%", MeaningEn = "Regional value content of 40 %", Auxiliary = AuxiliaryRule.OptionalPercent, SmallestAuxiliary = 40, PrintedAs = "RVC {0}" },
            Families.WholeOrSpecificWithoutPercent[2],
        ],
        LateIssue = Families.Retrospectively("4"),
        Reissue = Families.TrueCopy("4"),
        Amendment = Families.TrueCopy("4"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "手册和接口无证书备注，表格有第4栏：设为选填 (remarks, manual against form; V)",
            "WP、RVC 的代码和百分比是否打印 (printed letters; K)",
            "表格布局由栏目推定 (layout; U)",
            "补发期限12个月 (late issue; K)",
            "第12栏文字 (caption of box 12; K)",
            OpenPoints.Amendment("4"),
        ],
    };
}
