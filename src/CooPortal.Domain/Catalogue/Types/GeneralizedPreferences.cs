using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.2 普惠制（格式 A）: the countries that still grant the GSP to goods of China.</summary>
internal static class GeneralizedPreferences
{
    public static CertificateType Type { get; } = new()
    {
        Code = "G",
        ManualSection = "1.2",
        NameZh = "普惠制原产地证书",
        NameEn = "Generalized System of Preferences Certificate of Origin Form A",
        FormTitle = ["Reference No. {0}", "GENERALIZED SYSTEM OF PREFERENCES", "CERTIFICATE OF ORIGIN", "(Combined declaration and certificate)", "FORM A", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "See notes overleaf"],
        LegalBasis = "《中华人民共和国普遍优惠制原产地证明书签证管理办法》；海关总署公告2021年第84号",
        InForceSince = new DateOnly(1978, 1, 1),
        ValidityMonths = 10,
        Destinations = DestinationSet.Only("AUS", "NZL", "NOR"),
        Header = Families.Header.Mandatory(HeaderFields.TransportDetails, HeaderFields.TradeMode),
        Goods = Families.Goods.Optional(GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Goods consigned from (Exporter's business name, address, country)", HeaderFields.Exporter),
            new("2", "Goods consigned to (Consignee's name, address, country)", HeaderFields.Consignee),
            new("3", "Means of transport and route (as far as known)", HeaderFields.TransportDetails),
            new("4", "For official use"),
            new("5", "Item number"),
            new("6", "Marks and numbers of packages", HeaderFields.ShippingMarks),
            new("7", "Number and kind of packages; description of goods", Families.DescriptionFields),
            new("8", "Origin criterion (see Notes overleaf)", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Gross weight or other quantity", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("10", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Certification"),
            new("12", "Declaration by the exporter"),
        ],
        Criteria =
        [
            new() { Code = "P", MeaningZh = "完全原产，不含进口成份", MeaningEn = "Wholly produced", PrintedAs = "\"P\"" },
            new() { Code = "W", MeaningZh = "含进口成份，经充分加工（挪威）", MeaningEn = "Sufficiently worked or processed", Auxiliary = AuxiliaryRule.HsHeading, PrintedAs = "\"W\"\n{0}", Destinations = DestinationSet.Only("NOR") },
            new() { Code = "F", MeaningZh = "进口成份不超过出厂价的40%（加拿大，已停止给惠）", MeaningEn = "Canada: imported content up to 40 % of the ex-factory price", PrintedAs = "\"F\"", Destinations = DestinationSet.Only("CAN") },
            new() { Code = "Y", MeaningZh = "进口成份不超过 FOB 价的50%（俄罗斯等，已停止给惠）", MeaningEn = "Imported content up to 50 % of the FOB price", Auxiliary = AuxiliaryRule.RequiredPercent, LargestAuxiliary = 50, PrintedAs = "\"Y\"\n{0}", Destinations = DestinationSet.Only("RUS", "BLR", "KAZ") },
            new() { Code = "PK", MeaningZh = "在一受惠国生产、在其他受惠国加工（俄罗斯等，已停止给惠）", MeaningEn = "Produced in one beneficiary country and worked in another", PrintedAs = "\"PK\"", Destinations = DestinationSet.Only("RUS", "BLR", "KAZ") },
            new() { Code = "", MeaningZh = "输往澳大利亚、新西兰时可不填", MeaningEn = "May stay empty for Australia and New Zealand", Destinations = DestinationSet.Only("AUS", "NZL") },
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "4" },
        Reissue = new ReplacementWording(Families.DuplicateText, "4"),
        Amendment = new ReplacementWording(Families.ReplacementText, "4"),
        ToConfirm =
        [
            "有效期：挪威按10个月，澳大利亚、新西兰无明确规定 (validity; U)",
            "2021-12-01 起仅澳大利亚、新西兰、挪威给惠；F、Y、PK 的国家已停止给惠，按接口下拉保留 (destinations that still grant preference; V)",
            OpenPoints.TwentyItemsInPractice,
            "表格上半部分两栏的高度为自定 (grid of the form; K)",
            "签证管理办法的文号未查原文 (legal basis; K)",
        ],
    };
}
