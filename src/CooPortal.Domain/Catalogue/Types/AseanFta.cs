using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.4 中国—东盟自贸协定, Form E.</summary>
internal static class AseanFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "E",
        ManualSection = "1.4",
        NameZh = "中国-东盟自贸区原产地证书",
        NameEn = "ASEAN-China Free Trade Area Certificate of Origin Form E",
        FormTitle = ["ORIGINAL", "Reference No. {0}", "ASEAN-CHINA FREE TRADE AREA", "PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN", "(Combined Declaration and Certificate)", "FORM E", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "See Overleaf Notes"],
        LegalBasis = "《中国—东盟全面经济合作框架协议货物贸易协定》及2019年升级议定书；海关总署公告2019年第136号",
        AgreementCode = "02",
        InForceSince = new DateOnly(2005, 7, 20),
        Destinations = DestinationSet.Only("BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"),
        Header = Families.Header.Optional(HeaderFields.ThirdPartyInvoice, HeaderFields.Exhibition),
        Goods = Families.Goods
            .Mandatory(GoodsFields.ImportedContentPercent)
            .Optional(GoodsFields.OriginCriterion, GoodsFields.CriterionSub, GoodsFields.CriterionAuxiliary),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Products consigned from (Exporter's business name, address, country)", HeaderFields.Exporter),
            new("2", "Products consigned to (Consignee's name, address, country)", HeaderFields.Consignee, HeaderFields.Exhibition),
            new("3", "Means of transport and route (as far as known)", HeaderFields.ShipmentDate, HeaderFields.TransportName, HeaderFields.UnloadingPort, HeaderFields.TransportDetails),
            new("4", "For Official Use"),
            new("5", "Item number"),
            new("6", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("7", "Number and type of packages, description of products (including quantity where appropriate and HS number in six digit code)", [.. Families.DescriptionFields, GoodsFields.HsCode, HeaderFields.ThirdPartyInvoice]),
            new("8", "Origin criteria (see Overleaf Notes)", GoodsFields.OriginCriterion, GoodsFields.CriterionSub, GoodsFields.CriterionAuxiliary),
            new("9", "Gross weight or net weight or other quantity, and value (FOB) only when RVC criterion is applied", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight, GoodsFields.FobValue),
            new("10", "Number, date of Invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter"),
            new("12", "Certification"),
            new("13", "Issued Retroactively / Exhibition / Movement Certificate / Third Party Invoicing"),
        ],
        Criteria =
        [
            new() { Code = "WO", MeaningZh = "完全获得或生产", MeaningEn = "Wholly obtained or produced", ImportedContent = ImportedContentRule.MustBeZero },
            new() { Code = "PE", MeaningZh = "完全由原产材料生产", MeaningEn = "Produced exclusively from originating materials", ImportedContent = ImportedContentRule.MustBeZero },
            new()
            {
                Code = "PSR",
                MeaningZh = "产品特定规则",
                MeaningEn = "Product specific rule",
                ImportedContent = ImportedContentRule.MustBePositive,
                Subs =
                [
                    new("1", "适用区域价值成份（RVC 40）", "Regional value content of 40 %") { IsValueContent = true },
                    new("2", "适用归类改变（CTC）", "Change in tariff classification"),
                    new("3", "适用加工工序（Process Rule）", "Process rule"),
                ],
            },
            new() { Code = "CTH", MeaningZh = "四位税目改变", MeaningEn = "Change in tariff heading", ImportedContent = ImportedContentRule.MustBePositive },
            new()
            {
                Code = "",
                MeaningZh = "一般区域价值成份不少于40%，辅助项填写 (1-进口成份比例)%",
                MeaningEn = "Regional value content of 40 %: the percentage prints",
                Auxiliary = AuxiliaryRule.RemainderOfImportedContent,
                ImportedContent = ImportedContentRule.Required,
                LargestImportedContent = 60,
                IsValueContent = true,
                PrintedAs = "{0}",
            },
        ],
        CriterionQuestions =
        [
            new("货物是否在中国完全获得或生产（农、林、牧、渔、矿产品）？", "原产地标准填 WO，辅助项为空，进口成份比例填0"),
            new("货物是否在中国完全由原产材料生产？", "原产地标准填 PE，辅助项为空，进口成份比例填0"),
            new("HS 编码是否在产品特定规则（PSR）清单中？", "原产地标准填 PSR，选择子标准 RVC 40、CTC 或 Process Rule，辅助项为空，进口成份比例大于0"),
            new("HS 编码是否在四位税目改变（CTH）范围内？", "原产地标准填 CTH，辅助项为空，进口成份比例大于0"),
            new("进口成份比例是否不大于60%？", "原产地标准留空，辅助项为 (1-进口成份比例)%，由系统填写"),
        ],
        ValueColumn = ValueColumn.FobWithValueContent,
        LateIssue = new LateIssue { Wording = "Issued Retroactively", Box = "13", GraceDays = 3, LimitMonths = 12 },
        Reissue = Families.DatedTrueCopy("12"),
        Amendment = Families.DatedTrueCopy("12"),
        SelfPrint = DestinationSet.Only("IDN", "SGP", "THA", "MYS", "VNM"),
        ElectronicDownload = DestinationSet.Only("IDN", "SGP"),
        DownloadNotice = new(1, "中国-东盟自贸区原产地证书（输印度尼西亚、新加坡）（E 证书）"),
        ToConfirm =
        [
            "升级协定公告文号 (number of the announcement; K)",
            "补发的3天按自然日计算 (grace of three days counted as calendar days; V)",
            "第12栏真实复制本、更改证的措辞 (wording of a certified true copy and of an amendment; K)",
            "第13栏四个勾选框的排列，各版本不一 (order of the ticks; V)",
            "PSR 和 CTH 清单为部署数据，未附 (lists of the product specific rules and of CTH; V)",
            "ACFTA 3.0 议定书生效后的格式 (form after the 3.0 protocol; U)",
            "进口成份比例为必填 (imported content is mandatory; V)",
        ],
    };
}
