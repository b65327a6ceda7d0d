using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.24 中国-东盟自贸区流动证明: Form E for goods that came with another Party's Form E and move on.</summary>
internal static class AseanMovement
{
    public static CertificateType Type { get; } = new()
    {
        Code = "EM",
        ManualSection = "1.24",
        NameZh = "中国-东盟自贸区流动证明",
        NameEn = "ASEAN-China Free Trade Area Movement Certificate (Form E)",
        FormTitle = ["Reference No. {0}", "ASEAN-CHINA FREE TRADE AREA", "PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN", "(Combined Declaration and Certificate)", "FORM E", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(Country)", "See Overleaf Notes"],
        LegalBasis = "《中国—东盟全面经济合作框架协议货物贸易协议》原产地规则签证操作程序；海关总署公告2011年第11号",
        AgreementCode = "02",
        InForceSince = new DateOnly(2011, 3, 1),
        Destinations = DestinationSet.Only("BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"),
        UsesInboundOrigin = true,
        CertifiesForeignGoods = true,
        Header = Families.Header.Optional(HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods.Mandatory(GoodsFields.OriginCountryCode),
        Invoices = Families.Invoices,
        Boxes =
        [
            new("1", "Products consigned from (Exporter's business name, address, country)", HeaderFields.Exporter),
            new("2", "Products consigned to (Consignee's name, address, country)", HeaderFields.Consignee),
            new("3", "Means of transport and route (as far as known)", HeaderFields.ShipmentDate, HeaderFields.TransportName, HeaderFields.UnloadingPort, HeaderFields.TransportDetails),
            new("4", "For Official Use"),
            new("5", "Item number"),
            new("6", "Marks and numbers on packages", HeaderFields.ShippingMarks),
            new("7", "Number and type of packages, description of products (including quantity where appropriate and HS number in six digit code)", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, GoodsFields.HsCode, HeaderFields.ThirdPartyInvoice, HeaderFields.SpecialClause),
            new("8", "Origin criteria (see Overleaf Notes)", GoodsFields.OriginCriterion, GoodsFields.CriterionAuxiliary),
            new("9", "Gross weight or net weight or other quantity, and value (FOB) only when RVC criterion is applied", GoodsFields.GrossWeight, GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.FobValue),
            new("10", "Number, date of invoices", HeaderFields.InvoiceNumber, HeaderFields.InvoiceDate),
            new("11", "Declaration by the exporter", GoodsFields.OriginCountryCode),
            new("12", "Certification"),
            new("13", "Issued Retroactively / Exhibition / Movement Certificate / Third Party Invoicing"),
        ],
        Criteria = Families.AseanCriteria,
        ValueColumn = ValueColumn.FobWithValueContent,
        LateIssue = new LateIssue { Wording = "Issued Retroactively", Box = "13", GraceDays = 3, LimitMonths = 12 },
        Reissue = Families.TrueCopy("12"),
        Amendment = Families.TrueCopy("12"),
        HasOverprint = false,
        Documents = [PrintedDocument.CertificateForm, PrintedDocument.Invoice, PrintedDocument.AuthenticationSlip],
        ToConfirm =
        [
            "类型代码EM为本系统自定：各来源均未给出流动证明的代码，证书号可能沿用E（U）",
            "项数上限：2011年样张20项，2019年版取消；此处不限（U）",
            "有效期不超过原FORM E的有效期（K）；此处按12个月",
            "原产地标准抄录原证（K）；接口代码同1.4，RVC可带百分比",
            "自助打印：未列入名单，按手册用A4双面打印后由海关盖章（V）",
            "更改证在第12栏的措辞（K）",
            "原证编号、日期和签发国印在第7栏货物清单之后（U）",
        ],
    };
}
