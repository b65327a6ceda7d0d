using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using Protocol = CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Operations.Customs.Filing;

/// <summary>A certificate as the interface wants it.</summary>
public static class CertificateFiling
{
    /// <summary>The applicant promises that the data are true, accurate and complete.</summary>
    private const string Promise = "1";

    /// <summary>The declaration of a certificate whose goods, invoices and non-party companies are loaded.</summary>
    public static CertificateMessage ToMessage(Certificate certificate, ApplyType applyType = ApplyType.Declare) => new()
    {
        CertificateHead = Head(certificate, applyType),
        CertificateList = [.. certificate.Goods.OrderBy(item => item.LineNumber).Select(Line)],
        ModCertificate = certificate.RequestKind == RequestKind.New ? null : Amendment(certificate.Amendment),
        NonpartyCorpList = certificate.NonPartyCompanies.Count == 0 ? null : [.. certificate.NonPartyCompanies.OrderBy(row => row.LineNumber).Select(Company)],
        OriInvs = certificate.Invoices.Count == 0 ? null : [.. certificate.Invoices.OrderBy(row => row.LineNumber).Select(row => InvoiceLine(certificate, row))],
        AplPromise = new AplPromise { AplPromiseCode = Promise },
        CooExtension = Extension(certificate),
    };

    /// <summary>Null where it would be empty: most certificates have nothing that the interface lacks.</summary>
    private static CooExtension? Extension(Certificate certificate)
    {
        var lines = CertificateCatalogue.Get(certificate.TypeCode).UsesInboundOrigin
            ? certificate.Goods.Where(line => !string.IsNullOrEmpty(line.InboundProofNumber)).OrderBy(line => line.LineNumber).ToList()
            : [];
        var (kind, late) = (certificate.Header.ApplicantKind, certificate.Header.IsIssuedLate);
        return string.IsNullOrEmpty(kind) && late is null && lines.Count == 0
            ? null
            : new CooExtension
            {
                AplKind = kind,
                RetroFlag = late,
                OriProof = lines.Count == 0 ? null : Proof(certificate.OriginalProof),
                OriProofGoodsList = lines.Count == 0 ? null : [.. lines.Select(ProofLine)],
            };
    }

    private static OriProof Proof(OriginalProof proof) => new()
    {
        ProofNo = proof.Number ?? "",
        ProofKind = proof.Kind,
        ProofDate = proof.IssueDate,
        ProofValidDate = proof.ValidUntil,
        ProofCountry = Numeric(Dictionary.Countries.Find(proof.IssuingCountryCode)),
        ProofIssuer = proof.IssuingBody,
        ProofExporter = proof.ExporterName,
        ImportEntryId = proof.ImportDeclarationNumber,
        ApprovedExporterNo = proof.ApprovedExporterNumber,
        FirstExportOrigin = Numeric(Dictionary.Countries.Find(proof.FirstExportOriginCode)),
    };

    private static OriProofGoods ProofLine(GoodsItem line) => new()
    {
        GNo = line.LineNumber,
        ProofNo = line.InboundProofNumber!,
        ProofGNo = line.InboundItemNumber ?? 0,
        ProofHSCode = line.InboundHsCode,
        ProofOriginCountry = Numeric(Dictionary.Countries.Find(line.InboundOriginCode)),
        ProofQty = line.InboundQuantity,
        ProofUnit = line.InboundQuantityUnit,
    };

    private static CertificateHead Head(Certificate certificate, ApplyType applyType)
    {
        var header = certificate.Header;
        var destination = Dictionary.Countries.Find(header.DestinationCode);
        var transit = Dictionary.Countries.Find(header.TransitCountryCode);
        var origin = Dictionary.Countries.Find(header.OriginCountryCode);
        return new CertificateHead
        {
            CertNo = certificate.Number,
            ApplyType = applyType,
            CertStatus = (CertStatus)certificate.RequestKind,
            CertType = certificate.TypeCode,
            EntMgrNo = header.EnterpriseRecordNumber ?? "",
            CiqRegNo = header.ExporterSocialCreditCode ?? "",
            AplRegNo = header.FilerSocialCreditCode ?? "",
            EtpsName = header.ExporterNameZh ?? "",
            ApplName = header.DeclarantName,
            Applicant = header.DeclarantIdNumber,
            ApplTel = header.DeclarantTelephone,
            OrgCode = header.IssuingOffice,
            FetchPlace = header.CollectionOffice,
            AplAdd = header.ApplicationPlace,
            InvDate = header.InvoiceDate,
            InvNo = header.InvoiceNumber,
            AplDate = header.ApplicationDate,
            DestCountry = destination?.NameEn,
            DestCountryCode = Numeric(destination),
            DestCountryName = destination?.NameZh,
            Exporter = header.Exporter,
            Consignee = header.Consignee,
            GoodsSpecClause = header.SpecialClause,
            Mark = header.ShippingMarks,
            LoadPort = header.LoadingPort,
            UnloadPort = header.UnloadingPort,
            TransMeans = header.TransportMode,
            TransName = header.TransportName,
            TransCountryCode = Numeric(transit),
            TransCountryName = transit?.NameEn,
            TransPort = header.TransitPort,
            DestPort = header.DestinationPort,
            TransDetails = header.TransportDetails,
            IntendExpDate = header.ShipmentDate,
            TradeModeCode = header.TradeMode,
            FOBValue = header.FobTotal,
            TotalAmt = header.InvoiceTotal,
            Note = header.ApplicationNote,
            ContractNo = header.ContractNumber,
            LcNo = header.LetterOfCreditNumber,
            SpecInvTerms = header.SpecialInvoiceTerms,
            PriceTerms = header.PriceTerm,
            Curr = header.Currency,
            Remark = header.Remark,
            ProducerSertFlag = Raised(header.ProducerConfidential),
            ExhibitFlag = Raised(header.Exhibition),
            ThirdPartyInvFlag = Raised(header.ThirdPartyInvoice),
            ExporterTel = header.ExporterTelephone,
            ExporterFax = header.ExporterFax,
            ExporterEmail = header.ExporterEmail,
            ConsigneeTel = header.ConsigneeTelephone,
            ConsigneeFax = header.ConsigneeFax,
            ConsigneeEmail = header.ConsigneeEmail,
            PredictFlag = Raised(header.ShipmentDateEstimated),
            ExpDeclDate = header.ExportDeclarationDate,
            OriCountryCode = Numeric(origin),
            OriCountry = origin?.NameEn,
            ChkValidDate = header.ValidUntil,
            EtpsConcEr = header.ContactName,
            EtpsTel = header.ContactTelephone,
            Producer = header.Producer,
            PrcsAssembly = header.ProcessingStep,
            EntryId = header.DeclarationNumbers,
        };
    }

    private static Goods Line(GoodsItem item)
    {
        var origin = Dictionary.Countries.Find(item.OriginCountryCode);
        return new Goods
        {
            GoodsItemFlag = item.IsNonGoods,
            GNo = item.LineNumber,
            HSCode = item.HsCode,
            GoodsName = item.NameZh,
            GoodsNameE = item.NameEn,
            PackQty = item.PackageQuantity,
            PackUnit = item.PackageUnit,
            GoodsQty = item.Quantity,
            GoodsUnitE = item.QuantityUnitEn,
            GoodsUnit = item.QuantityUnitZh,
            GoodsQtyRef = item.SecondQuantity,
            GoodsUnitRef = item.SecondQuantityUnit,
            SecdGoodsQtyRef = item.ThirdQuantity,
            SecdGoodsUnitRef = item.ThirdQuantityUnit,
            GrossWt = item.GrossWeight,
            NetWt = item.NetWeight,
            WtUnit = item.WeightUnit,
            InvPrice = item.UnitPrice,
            InvValue = item.InvoiceValue,
            FOBValue = item.FobValue,
            ICompPrpr = item.ImportedContentPercent,
            OriCriteria = item.OriginCriterion,
            OriCriteriaRef = item.CriterionAuxiliary,
            Producer = item.Producer,
            ProducerTel = item.ProducerTelephone,
            ProducerFax = item.ProducerFax,
            ProducerEmail = item.ProducerEmail,
            CiqRegNo = item.ManufacturerCode,
            PrdcEtpsName = item.ManufacturerNameZh,
            PrdcEtpsConcEr = item.ManufacturerContact,
            PrdcEtpsTel = item.ManufacturerTelephone,
            ProducerSertFlag = Raised(item.ProducerConfidential),
            GoodsDesc = item.Description,
            OriCriteriaSub = item.CriterionSub,
            GoodsOriginCountry = Numeric(origin),
            GoodsOriginCountryEn = origin?.NameEn,
            GoodsTaxRate = origin is null ? null : ((int)item.HighestRate).ToString(System.Globalization.CultureInfo.InvariantCulture),
            InvNo = item.InvoiceNumber,
            PackType = (Protocol.PackType)item.PackType,
        };
    }

    private static ModCertificate Amendment(AmendmentDetails amendment) => new()
    {
        OldCertNo = amendment.OriginalNumber,
        ModReason = amendment.Reason,
        ModColm = amendment.ChangedBoxes,
        OldSituDesc = amendment.OldContent,
        ModSituDesc = amendment.NewContent,
        OldDeclDate = amendment.OriginalApplicationDate,
        OldIssueDate = amendment.OriginalIssueDate,
    };

    private static NonpartyCorp Company(NonPartyCompany company)
    {
        var country = Dictionary.Countries.Find(company.CountryCode);
        return new NonpartyCorp
        {
            SortNo = company.LineNumber,
            EntName = company.Name ?? "",
            EntAddr = company.Address ?? "",
            EntCountryCode = Numeric(country) ?? "",
            EntCountryName = country?.NameEn ?? "",
        };
    }

    private static OriInv InvoiceLine(Certificate certificate, Invoice invoice) => new()
    {
        CertNo = certificate.Number,
        InvNo = invoice.Number ?? "",
        ContractNo = invoice.ContractNumber,
        LcNo = invoice.LetterOfCreditNumber,
        Value = invoice.Value,
        Curr = invoice.Currency ?? "",
        PriceClause = invoice.PriceTerm ?? "",
        SpecInvTerms = invoice.SpecialTerms,
        InvDate = invoice.Date ?? default,
    };

    private static string? Numeric(DictionaryEntry? country) => country?["numeric"] is { Length: > 0 } code ? code : null;

    /// <summary>Flags are sent only where they are raised: most types do not have them.</summary>
    private static bool? Raised(bool flag) => flag ? true : null;
}
