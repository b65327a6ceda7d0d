using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.5 亚太贸易协定, Form B.</summary>
internal static class AsiaPacificTrade
{
    public static CertificateType Type { get; } = new()
    {
        Code = "B",
        ManualSection = "1.5",
        NameZh = "亚太贸易协定原产地证书",
        NameEn = "Asia-Pacific Trade Agreement Certificate of Origin",
        FormTitle = ["Reference No. {0}", "CERTIFICATE OF ORIGIN", "Asia-Pacific Trade Agreement", "(Combined Declaration and Certificate)", "Issued in The People's Republic of China"],
        LegalBasis = "《亚洲—太平洋贸易协定》及其第二修正案；海关总署公告2018年第69号",
        AgreementCode = "01",
        InForceSince = new DateOnly(2006, 9, 1),
        Destinations = DestinationSet.Only("BGD", "IND", "LAO", "KOR", "LKA", "MNG"),
        Header = Families.Header.NotApplicable(HeaderFields.LateIssueAnswer),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Goods consigned from (Exporter's business name, address, country)", HeaderFields.Exporter),
            new("2", "Goods consigned to (Consignee's name, address, country)", HeaderFields.Consignee),
            new("3", "For Official use"),
            new("4", "Means of transport and route", HeaderFields.TransportDetails),
            new("5", "Tariff item number", GoodsFields.HsCode),
            new("6", "Marks and number of Packages", HeaderFields.ShippingMarks),
            new("7", "Number and kind of packages/description of goods", Families.DescriptionFields),
            new("8", "Origin criterion (see notes overleaf)", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Gross weight or other quantity", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
            new("10", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter"),
            new("12", "Certificate"),
        ],
        Criteria =
        [
            new() { Code = "A", MeaningZh = "完全原产", MeaningEn = "Wholly produced or obtained", PrintedAs = "\"A\"" },
            new() { Code = "B", MeaningZh = "非原产成份不超过 FOB 价的55%，辅助项填写该百分比", MeaningEn = "Non-originating content up to 55 % of the FOB value", Auxiliary = AuxiliaryRule.RequiredPercent, LargestAuxiliary = 55, PrintedAs = "\"B\" {0}" },
            new() { Code = "C", MeaningZh = "成员国累计成份不少于 FOB 价的60%，辅助项填写该百分比", MeaningEn = "Cumulative content of at least 60 % of the FOB value", Auxiliary = AuxiliaryRule.RequiredPercent, SmallestAuxiliary = 60, PrintedAs = "\"C\" {0}" },
            new() { Code = "D", MeaningZh = "特定原产地标准（第十条）", MeaningEn = "Special criteria, rule 10", PrintedAs = "\"D\"" },
            new() { Code = "PSR", MeaningZh = "产品特定原产地规则（2018年修正案）", MeaningEn = "Product specific rule", PrintedAs = "\"PSR\"" },
        ],
        LateIssue = new LateIssue { Wording = "", Box = "3", GraceDays = 3, GraceInWorkingDays = true, EndsWithGrace = true },
        Reissue = Families.DatedTrueCopy("3"),
        Amendment = Families.DatedTrueCopy("3"),
        SelfPrint = DestinationSet.Only("KOR", "IND"),
        ElectronicDownload = DestinationSet.Only("IND"),
        DownloadNotice = new(8, "亚太贸易协定原产地证书（输印度）（B 证书）"),
        ToConfirm =
        [
            "2018年新增产品特定规则的字母代码，暂印 PSR (letter of the product specific rule; U)",
            "第3栏与第4栏的左右位置 (places of boxes 3 and 4; U)",
            "B、C 的百分比按非最不发达国家 (percentages of a country that is not least developed; V)",
            "出口后3个工作日内可签发，此后不能补发 (issue within three working days of export; V)",
            "更改证在第3栏的措辞 (wording of an amended certificate; U)",
            OpenPoints.TwentyItemsInPractice,
            "蒙古2021年加入，生效日期 (accession of Mongolia; K)",
        ],
    };
}
