using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.9 海峡两岸经济合作框架协议: the only form that is entirely in Chinese.</summary>
internal static class CrossStrait
{
    private const string Replacement = "经核准的真实复制本，原证编号{0}，签发日期{1}";

    public static CertificateType Type { get; } = new()
    {
        Code = "H",
        ManualSection = "1.9",
        NameZh = "海峡两岸原产地证书",
        NameEn = "Certificate of Origin of the Cross-Straits Economic Cooperation Framework Agreement",
        FormTitle = ["海峡两岸经济合作框架协议", "原产地证书", "正本", "编号：{0}", "签发日期：", "有效期至："],
        LegalBasis = "《海峡两岸经济合作框架协议》附件二《适用于货物贸易早期收获产品的临时原产地规则》；海关总署令第200号",
        AgreementCode = "14",
        InForceSince = new DateOnly(2011, 1, 1),
        Language = PrintLanguage.Chinese,
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("TWN"),
        Header = Families.PreferentialHeader
            .NotApplicable(HeaderFields.Producer, HeaderFields.ProducerConfidential)
            .Mandatory(
                HeaderFields.ExporterTelephone, HeaderFields.ExporterFax, HeaderFields.ExporterEmail,
                HeaderFields.ConsigneeTelephone, HeaderFields.ExportDeclarationDate)
            .Optional(HeaderFields.ConsigneeFax, HeaderFields.ConsigneeEmail, HeaderFields.ShipmentDateEstimated),
        Goods = Families.PreferentialGoods
            .NotApplicable(GoodsFields.CriterionAuxiliary)
            .Optional(
                GoodsFields.Producer, GoodsFields.ProducerTelephone, GoodsFields.ProducerFax, GoodsFields.ProducerEmail,
                GoodsFields.ProducerConfidential),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "出口商（名称、地址）", HeaderFields.Exporter, HeaderFields.ExporterTelephone, HeaderFields.ExporterFax, HeaderFields.ExporterEmail),
            new("2", "生产商（名称、地址）", GoodsFields.Producer, GoodsFields.ProducerTelephone, GoodsFields.ProducerFax, GoodsFields.ProducerEmail, GoodsFields.ProducerConfidential),
            new("3", "进口商（名称、地址）", HeaderFields.Consignee, HeaderFields.ConsigneeTelephone, HeaderFields.ConsigneeFax, HeaderFields.ConsigneeEmail),
            new("4", "运输工具及路线", HeaderFields.ShipmentDate, HeaderFields.ShipmentDateEstimated, HeaderFields.TransportName, HeaderFields.LoadingPort, HeaderFields.UnloadingPort),
            new("5", "受惠情况"),
            new("6", "备注", HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
            new("7", "项目编号"),
            new("8", "HS编码", GoodsFields.HsCode),
            new("9", "货品名称、包装件数及种类", GoodsFields.NameZh, GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.Description, HeaderFields.SpecialClause),
            new("10", "毛重或其他计量单位", GoodsFields.GrossWeight, GoodsFields.Quantity, GoodsFields.QuantityUnitZh),
            new("11", "包装唛头或编号", HeaderFields.ShippingMarks),
            new("12", "原产地标准", GoodsFields.OriginCriterion),
            new("13", "发票价格、编号及日期", GoodsFields.InvoiceValue, HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("14", "出口商声明"),
            new("15", "证明"),
        ],
        Criteria =
        [
            new() { Code = "WO", MeaningZh = "在一方完全获得", MeaningEn = "Wholly obtained" },
            new() { Code = "WP", MeaningZh = "在一方或双方完全由原产材料生产", MeaningEn = "Produced exclusively from originating materials" },
            new() { Code = "PSR", MeaningZh = "使用非原产材料，符合产品特定原产地规则", MeaningEn = "Product specific rule" },
            new() { Code = "PSR ACU", MeaningZh = "符合产品特定原产地规则，并适用累积规则", MeaningEn = "Product specific rule with cumulation" },
            new() { Code = "PSR DMI", MeaningZh = "符合产品特定原产地规则，并适用微小含量", MeaningEn = "Product specific rule with de minimis" },
            new() { Code = "PSR FG", MeaningZh = "符合产品特定原产地规则，并适用可互换材料", MeaningEn = "Product specific rule with fungible materials" },
        ],
        ValueColumn = ValueColumn.InvoiceValue,
        ConfidentialProducerText = "签证机构或者相关机关要求时提供",
        LateIssue = new LateIssue { Wording = "补发", Box = "15", LimitDays = 90, FromExportDeclaration = true },
        Reissue = new ReplacementWording(Replacement, "15"),
        Amendment = new ReplacementWording(Replacement, "15"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "第1至6栏的排列及第10、11、14栏的措辞（据经验，未见正式样张；K）",
            "重发证、更改证在第15栏的措辞（U）",
            "第8栏为进口方8位编码（K）；接口只有一个HS编码，此处打印其前8位",
            "生产商在货物信息录入（接口），手册1.9称参见1.3基本信息",
            "补发期限90天自出口报关日期起算（V，原质检总局时期资料）",
            "传真、邮箱没有时按填制说明填“无”（V）",
        ],
    };
}
