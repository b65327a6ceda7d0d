using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks.Rules;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Checks;

/// <summary>All rules over a certificate's own content, in the order in which the form shows what they find.</summary>
public static class CertificateChecker
{
    public static IReadOnlyList<CertificateRule> Rules { get; } =
    [
        new FieldsMustKeepTheirShape(),
        new NumberMustFitTypeAndExporter(),
        new DestinationMustBelongToTheType(),
        new CriterionMustBelongToTheType(),
        new GoodsOriginMustBeAParty(),

        new MandatoryFieldsMustBeFilled(),
        new ProducerMustBeStatedOrConfidential(),
        new NonPartyCompanyMustHaveItsProducer(),
        new ExhibitionMustStandBehindTheConsignee(),
        new OriginOfForeignGoodsMustBeAbroad(),
        new DestinationMustBeAbroad(),
        new InvoiceDateMustNotFollowIssueDate(),
        new InvoiceDateMustNotFollowShipment(),
        new ApplicationDateMustNotLieAhead(),
        new ShipmentMustBeWithinTheIssueWindow(),
        new LateIssueMustBeConfirmed(),
        new OriginalProofMustBeInForce(),
        new FirstExportOriginMustBeGiven(),
        new ThirdPartyInvoiceMustNameItsCompany(),
        new AmendmentMustNameItsOriginalAndReason(),
        new InvoicesMustBeEntered(),
        new InvoiceNumbersMustDiffer(),
        new InvoicesMustShareOnePriceTerm(),
        new GoodsMustBeEntered(),
        new RequiredAttachmentsMustBeUploaded(),
        new ItemsMustNotExceedTheTypesNumber(),
        new HsCodeMustHaveTenDigits(),
        new GoodsMustLieInTheTypesHeadings(),
        new NumbersMustBePositive(),
        new GoodsMustComeFromInboundOrigin(),
        new GoodsMustShareOneOriginalProof(),
        new QuantityMustNotExceedTheInbound(),
        new CriterionMustSuitTheDestination(),
        new CriterionMustHaveItsSubCriterion(),
        new AuxiliaryMustFollowTheCriterion(),
        new ImportedContentMustFollowTheCriterion(),
        new GoodsInvoiceMustBeListed(),
        new GoodsMustKeepThePriceUndertaking(),

        new LateIssueShouldFollowTheShipment(),
        new DestinationShouldDifferFromTheOrigin(),
        new HsCodeShouldBeInTheTariff(),
        new NetWeightShouldNotExceedGrossWeight(),
        new PackagesShouldBeCountedWhole(),
        new TotalsShouldAgreeWithTheLines(),
        new UndertakenPricesShouldBeInTheirCurrency(),
        new ConsigneeShouldBeInTheDestination(),
        new ExporterShouldNameChina(),
        new MarksShouldNotReferToOtherPapers(),
        new GoodsNameShouldBeSpecific(),
    ];

    /// <summary>What keeps a certificate from being saved: lengths and shapes.</summary>
    public static IReadOnlyList<BrokenRule> CheckDraft(Certificate certificate) => Check(certificate, CheckDepth.Draft);

    /// <summary>What keeps a certificate from being declared, and what should be looked at (warnings).</summary>
    /// <param name="today">Today in China, for the rules about today.</param>
    /// <param name="tariff">The tariff in use; the built-in sample when none is given.</param>
    public static IReadOnlyList<BrokenRule> CheckDeclaration(Certificate certificate, DateOnly? today = null, Dictionary? tariff = null) =>
        Check(certificate, CheckDepth.Declaration, today, tariff);

    private static List<BrokenRule> Check(Certificate certificate, CheckDepth depth, DateOnly? today = null, Dictionary? tariff = null)
    {
        var subject = new CheckedCertificate
        {
            Certificate = certificate,
            Type = CertificateCatalogue.Get(certificate.TypeCode),
            Today = today,
            Tariff = tariff ?? Dictionary.Hs,
        };
        return [.. Rules.Where(rule => rule.Depth <= depth).SelectMany(rule => rule.Check(subject))];
    }
}
