using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using static CooPortal.Domain.Fields.HeaderFields;

namespace CooPortal.Domain.Catalogue;

/// <summary>What types have in common; a type's file shows only what is different.</summary>
internal static class Families
{
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

    public static ReplacementWording TrueCopy(string box) =>
        new("CERTIFIED TRUE COPY of the original Certificate of Origin number {0} dated {1}", box);
}
