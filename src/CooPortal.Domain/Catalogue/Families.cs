using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using static CooPortal.Domain.Fields.HeaderFields;

namespace CooPortal.Domain.Catalogue;

/// <summary>What types have in common; a type's file shows only what is different.</summary>
internal static class Families
{
    /// <summary>What the general certificate of origin says when it is made out again, and when it takes another's place.</summary>
    public const string ReplacementText = "THIS CERTIFICATE IS IN REPLACEMENT OF CERTIFICATE OF ORIGIN NO. {0} DATED {1} WHICH IS CANCELLED";

    public const string DuplicateText = "DUPLICATE\n" + ReplacementText;

    /// <summary>Fields that the import interface asks of every type (marked Y), and the printed invoice box.</summary>
    public static FieldTable<CertificateHeader> Header { get; } = new FieldTable<CertificateHeader>(HeaderFields.All)
        .Mandatory(
            ExporterNameZh, ExporterSocialCreditCode, FilerSocialCreditCode, DeclarantName, DeclarantIdNumber, DeclarantTelephone,
            IssuingOffice, CollectionOffice, ApplicationPlace, ApplicationDate, Exporter, Consignee, DestinationCode, ShippingMarks,
            InvoiceNumber, InvoiceDate, Currency)
        .NotApplicable(
            ExporterTelephone, ExporterFax, ExporterEmail, ConsigneeTelephone, ConsigneeFax, ConsigneeEmail,
            ShipmentDateEstimated, ExportDeclarationDate, Producer, ProducerConfidential, OriginCountryCode, ProcessingStep,
            ThirdPartyInvoice, Exhibition, Remark, ApplicantKind);

    /// <summary>Basic fields of manual section 1.3: producer, remark and non-party companies print.</summary>
    public static FieldTable<CertificateHeader> PreferentialHeader { get; } = Header
        .Mandatory(Producer)
        .Optional(ProducerConfidential, Remark, ThirdPartyInvoice);

    /// <summary>Goods of manual section 1.1: no origin criterion.</summary>
    public static FieldTable<GoodsItem> Goods { get; } = new FieldTable<GoodsItem>(GoodsFields.All)
        .Mandatory(
            GoodsFields.HsCode, GoodsFields.NameZh, GoodsFields.NameEn, GoodsFields.PackageQuantity, GoodsFields.PackageUnit,
            GoodsFields.PackType, GoodsFields.Description, GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.QuantityUnitZh,
            GoodsFields.InvoiceValue, GoodsFields.FobValue, GoodsFields.ManufacturerCode, GoodsFields.ManufacturerNameZh,
            GoodsFields.ManufacturerContact, GoodsFields.ManufacturerTelephone)
        .NotApplicable(
            GoodsFields.OriginCriterion, GoodsFields.CriterionSub, GoodsFields.CriterionAuxiliary, GoodsFields.ImportedContentPercent,
            GoodsFields.OriginCountryCode, GoodsFields.HighestRate, GoodsFields.InvoiceNumber,
            GoodsFields.Producer, GoodsFields.ProducerTelephone, GoodsFields.ProducerFax, GoodsFields.ProducerEmail, GoodsFields.ProducerConfidential);

    /// <summary>Goods of manual section 1.3.</summary>
    public static FieldTable<GoodsItem> PreferentialGoods { get; } = Goods
        .Mandatory(GoodsFields.OriginCriterion)
        .Optional(GoodsFields.CriterionAuxiliary);

    /// <summary>Used by the types that hold several invoices (manual section 1.25).</summary>
    public static FieldTable<Invoice> Invoices { get; } = new FieldTable<Invoice>(InvoiceFields.All)
        .Mandatory(InvoiceFields.Number, InvoiceFields.Date, InvoiceFields.PriceTerm, InvoiceFields.Currency);

    /// <summary>Header fields that move into 发票信息 where a type has that section.</summary>
    public static SectionField<CertificateHeader>[] InvoiceHeaderFields { get; } =
        [InvoiceNumber, InvoiceDate, ContractNumber, LetterOfCreditNumber, PriceTerm, Currency, InvoiceTotal, SpecialInvoiceTerms];

    /// <summary>Boxes 1 to 10 of the general certificate of origin and of the forms made after it.</summary>
    public static FormBox[] GeneralBoxes { get; } =
    [
        new("1", "Exporter", Exporter),
        new("2", "Consignee", Consignee),
        new("3", "Means of transport and route", TransportDetails),
        new("4", "Country / region of destination", DestinationCode),
        new("5", "For certifying authority use only"),
        new("6", "Marks and numbers", ShippingMarks),
        new("7", "Number and kind of packages; description of goods", GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, SpecialClause),
        new("8", "H.S.Code", GoodsFields.HsCode),
        new("9", "Quantity", GoodsFields.Quantity, GoodsFields.QuantityUnitEn),
        new("10", "Number and date of invoices", InvoiceNumber, InvoiceDate),
    ];

    /// <summary>Criteria of the agreements that follow the ASEAN one.</summary>
    public static OriginCriterion[] AseanCriteria { get; } =
    [
        new() { Code = "WO", MeaningZh = "完全获得或生产", MeaningEn = "Wholly obtained or produced" },
        new() { Code = "PE", MeaningZh = "完全由原产材料生产", MeaningEn = "Produced exclusively from originating materials" },
        new() { Code = "RVC", MeaningZh = "区域价值成分不少于40%", MeaningEn = "Regional value content", Auxiliary = AuxiliaryRule.OptionalPercent, SmallestAuxiliary = 40, LargestImportedContent = 60, IsValueContent = true },
        new() { Code = "CTH", MeaningZh = "四位税号改变", MeaningEn = "Change in tariff heading" },
        new() { Code = "PSR", MeaningZh = "符合产品特定原产地规则", MeaningEn = "Product specific rule" },
    ];

    /// <summary>WO, WP and PSR: criteria of the agreements without a value content of their own.</summary>
    public static OriginCriterion[] WholeOrSpecific { get; } =
    [
        new() { Code = "WO", MeaningZh = "在一方完全获得或生产", MeaningEn = "Wholly obtained or produced" },
        new() { Code = "WP", MeaningZh = "完全由双方原产材料生产", MeaningEn = "Produced exclusively from originating materials" },
        new() { Code = "PSR", MeaningZh = "使用非原产材料，符合产品特定原产地规则", MeaningEn = "Product specific rule", Auxiliary = AuxiliaryRule.OptionalPercent },
    ];

    /// <summary>The twelve boxes of the later bilateral agreements: transport in one box, remarks over the whole width.</summary>
    /// <param name="remarks">Fields that box 4 prints.</param>
    public static FormBox[] TwelveBoxes(params FieldDefinition[] remarks) =>
    [
        new("1", "Exporter's name, address and country", Exporter),
        new("2", "Consignee's full name, address, country", Consignee),
        new("3", "Means of transport and route (as far as known)", ShipmentDate, TransportName, LoadingPort, UnloadingPort),
        new("4", "Remarks", remarks),
        new("5", "Item number"),
        new("6", "Marks and numbers on packages; number and kind of packages; description of goods", ShippingMarks, GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, SpecialClause),
        new("7", "HS code (6-digit)", GoodsFields.HsCode),
        new("8", "Origin criterion", GoodsFields.OriginCriterion),
        new("9", "Quantity, gross or net weight with unit", GoodsFields.Quantity, GoodsFields.QuantityUnitEn, GoodsFields.GrossWeight),
        new("10", "Number and date of invoice", InvoiceNumber, InvoiceDate),
        new("11", "Declaration by the exporter or producer"),
        new("12", "Certification"),
    ];

    /// <summary>Means of transport as the forms of the agreements ask for it: four lines.</summary>
    public static FieldDefinition[] TransportLines { get; } = [ShipmentDate, TransportName, LoadingPort, UnloadingPort];

    /// <summary>Number, kind and description of the goods, and what follows the last of them.</summary>
    public static FieldDefinition[] DescriptionFields { get; } =
        [GoodsFields.PackageQuantity, GoodsFields.PackageUnit, GoodsFields.NameEn, GoodsFields.Description, SpecialClause];

    /// <summary>WO, WP and PSR of the agreements that print no percentage.</summary>
    public static OriginCriterion[] WholeOrSpecificWithoutPercent { get; } =
        [WholeOrSpecific[0], WholeOrSpecific[1], WholeOrSpecific[2] with { Auxiliary = AuxiliaryRule.MustBeEmpty }];

    public static LateIssue Retrospectively(string box) => new() { Wording = "ISSUED RETROSPECTIVELY", Box = box, LimitMonths = 12 };

    /// <summary>A copy that names the day of the original, as ASEAN, APTA and Pakistan want it.</summary>
    public static ReplacementWording DatedTrueCopy(string box) => new("CERTIFIED TRUE COPY\nDATE OF ISSUE OF THE ORIGINAL: {1}", box);

    public static ReplacementWording TrueCopy(string box) =>
        new("CERTIFIED TRUE COPY of the original Certificate of Origin number {0} dated {1}", box);
}
