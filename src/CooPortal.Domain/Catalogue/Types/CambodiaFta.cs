using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.27 中国—柬埔寨自贸协定: a form of the ASEAN family.</summary>
internal static class CambodiaFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "CA",
        ManualSection = "1.27",
        NameZh = "中国-柬埔寨自贸协定原产地证书",
        NameEn = "China-Cambodia FTA Certificate of Origin",
        FormTitle = ["Certificate No. {0}", "CHINA-CAMBODIA FREE TRADE AGREEMENT", "CERTIFICATE OF ORIGIN", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(Country)", "See Overleaf Notes"],
        LegalBasis = "《中华人民共和国政府和柬埔寨王国政府自由贸易协定》原产地规则",
        AgreementCode = "23",
        InForceSince = new DateOnly(2022, 1, 1),
        Destinations = DestinationSet.Only("KHM"),
        Header = Families.Header.Optional(HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Goods consigned from (Exporter's name, address, country)", HeaderFields.Exporter),
            new("2", "Goods consigned to (Consignee's name, address, country)", HeaderFields.Consignee),
            new("3", "Means of transport and route (as far as known)", HeaderFields.ShipmentDate, HeaderFields.TransportName, HeaderFields.UnloadingPort, HeaderFields.TransportDetails),
            new("4", "For Official Use"),
            new("5", "Item number"),
            new("6", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("7", "Number and kind of packages; description of goods; HS code", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, GoodsFields.HsCode, HeaderFields.ThirdPartyInvoice, HeaderFields.SpecialClause),
            new("8", "Origin criteria", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Gross weight or other quantity, and value (FOB) where RVC is applied", GoodsFields.GrossWeight, GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.FobValue),
            new("10", "Number and date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter"),
            new("12", "Certification"),
            new("13", "Issued Retroactively / Third Party Invoicing"),
        ],
        Criteria = Families.AseanCriteria,
        ValueColumn = ValueColumn.FobWithValueContent,
        LateIssue = new LateIssue { Wording = "Issued Retroactively", Box = "13", LimitMonths = 12 },
        Reissue = Families.TrueCopy("12"),
        Amendment = Families.TrueCopy("12"),
        ToConfirm =
        [
            "类型代码CA（仅一份第三方接口实现）",
            "样张未见：协定的签证操作程序与东盟相近，按FORM E家族拟定各栏（U）",
            "原产地标准的代码：WO（K），其余按东盟家族推定（U）；接口实现不录入该栏",
            "后发的宽限期和一年期限（K）、第13栏选项（U）",
            "2023年初自助打印名单中没有本证，之后是否开放未核实（U）",
        ],
    };
}
