using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.15 中国—瑞士自贸协定: the form of EUR.1.</summary>
internal static class SwitzerlandFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "S",
        ManualSection = "1.15",
        NameZh = "中国-瑞士自贸区原产地证书",
        NameEn = "China-Switzerland FTA Certificate of Origin",
        FormTitle = Title("SWITZERLAND"),
        LegalBasis = "《中华人民共和国和瑞士联邦自由贸易协定》；海关总署令第223号",
        AgreementCode = "17",
        InForceSince = new DateOnly(2014, 7, 1),
        LargestItemCount = 20,
        Destinations = DestinationSet.Only("CHE", "LIE"),
        Header = Families.Header.Mandatory(HeaderFields.ApplicantKind).Optional(HeaderFields.Remark),
        Goods = Families.PreferentialGoods.NotApplicable(GoodsFields.CriterionAuxiliary),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Exporter (Name, full address, country)", HeaderFields.Exporter),
            new("2", "Consignee (Name, full address, country)", HeaderFields.Consignee),
            new("3", "Transport details (as far as known)", Families.TransportLines),
            new("4", "Remarks", HeaderFields.Remark),
            new("5", "Item number (Max 20)"),
            new("6", "Marks and numbers", HeaderFields.ShippingMarks),
            new("7", "Number and kind of packages; Description of goods", Families.DescriptionFields),
            new("8", "HS code (Six digit code)", GoodsFields.HsCode),
            new("9", "Origin criterion", GoodsFields.OriginCriterion),
            new("10", "Gross mass (kg) or other measure (liters, m3, etc.)", GoodsFields.GrossWeight, GoodsFields.Quantity, GoodsFields.QuantityUnitEn),
            new("11", "Invoices (Number and date)", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("12", "ENDORSEMENT BY THE AUTHORISED BODY"),
            new("13", "DECLARATION BY THE EXPORTER"),
        ],
        Criteria = Families.WholeOrSpecificWithoutPercent,
        LateIssue = Families.Retrospectively("4"),
        Reissue = Families.TrueCopy("4"),
        Amendment = Families.TrueCopy("4"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "原产地标准代码 WO、WP、PSR (criteria; K)",
            "列支敦士登适用瑞士格式 (Liechtenstein; V)",
            .. CommonPoints,
        ],
    };

    /// <summary>Points that the Icelandic form has, too.</summary>
    public static string[] CommonPoints =>
    [
        OpenPoints.RemarksOnFormOnly,
        "重发证字样：真实复制本或 DUPLICATE (wording of a reissued certificate; V)",
        "背面第14、15栏核查请求和结果由海关填写，未印 (boxes 14 and 15 overleaf; U)",
        OpenPoints.Amendment("4"),
        OpenPoints.CustomsOrder,
    ];

    /// <summary>Title lines of the form with a partner.</summary>
    public static string[] Title(string partner) =>
        ["No. {0}", "CERTIFICATE OF ORIGIN", "Certificate of Origin used in FTA between", "CHINA", "and", partner, "See notes overleaf before completing this form"];
}
