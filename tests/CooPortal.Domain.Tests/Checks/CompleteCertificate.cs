using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Tests.Checks;

/// <summary>A certificate of any type with nothing wrong, typed in field by field as a clerk would.</summary>
internal static class CompleteCertificate
{
    private static readonly Dictionary<string, string> Typed = new()
    {
        [HeaderFields.ExporterNameZh.Key] = "上海远洋纺织品有限公司",
        [HeaderFields.ExporterSocialCreditCode.Key] = "91110000600037341L",
        [HeaderFields.FilerSocialCreditCode.Key] = "91110000600037341L",
        [HeaderFields.DeclarantName.Key] = "王芳",
        [HeaderFields.DeclarantIdNumber.Key] = "11010519491231002X",
        [HeaderFields.DeclarantTelephone.Key] = "021-12345678",
        [HeaderFields.IssuingOffice.Key] = "2200",
        [HeaderFields.CollectionOffice.Key] = "2200",
        [HeaderFields.ApplicationPlace.Key] = "SHANGHAI, CHINA",
        [HeaderFields.ApplicationDate.Key] = "2026-03-05",
        [HeaderFields.Exporter.Key] = "SHANGHAI OCEAN TEXTILE CO., LTD.\nNO.1 ROAD, SHANGHAI, CHINA",
        [HeaderFields.ShippingMarks.Key] = "N/M",
        [HeaderFields.InvoiceNumber.Key] = "INV-1",
        [HeaderFields.InvoiceDate.Key] = "2026-03-01",
        [HeaderFields.Currency.Key] = "USD",
        [HeaderFields.TransportDetails.Key] = "FROM SHANGHAI, CHINA TO BUSAN, KOREA BY SEA",
        [HeaderFields.TradeMode.Key] = "1",
        [HeaderFields.ShipmentDate.Key] = "2026-03-06",
        [HeaderFields.Producer.Key] = "OCEAN FACTORY, SUZHOU, CHINA",
        [HeaderFields.ExporterTelephone.Key] = "021-12345678",
        [HeaderFields.ExporterFax.Key] = "021-12345679",
        [HeaderFields.ExporterEmail.Key] = "export@example.com.cn",
        [HeaderFields.ConsigneeTelephone.Key] = "02-2345678",
        [HeaderFields.ExportDeclarationDate.Key] = "2026-03-05",
        [HeaderFields.OriginCountryCode.Key] = "VNM",
        [HeaderFields.ProcessingStep.Key] = "ASSEMBLY",
        [HeaderFields.ApplicantKind.Key] = "1",
    };

    private static readonly Dictionary<string, string> TypedGoods = new()
    {
        [GoodsFields.HsCode.Key] = "0409000000",
        [GoodsFields.NameZh.Key] = "天然蜂蜜",
        [GoodsFields.NameEn.Key] = "NATURAL HONEY",
        [GoodsFields.PackageQuantity.Key] = "150",
        [GoodsFields.PackageUnit.Key] = "CTN",
        [GoodsFields.Description.Key] = "ONE HUNDRED AND FIFTY (150) CARTONS OF NATURAL HONEY",
        [GoodsFields.Quantity.Key] = "1500",
        [GoodsFields.QuantityUnitEn.Key] = "035",
        [GoodsFields.QuantityUnitZh.Key] = "035",
        [GoodsFields.InvoiceValue.Key] = "7500.5",
        [GoodsFields.FobValue.Key] = "7500.5",
        [GoodsFields.ManufacturerCode.Key] = "102690233",
        [GoodsFields.ManufacturerNameZh.Key] = "上海远洋纺织厂",
        [GoodsFields.ManufacturerContact.Key] = "李雷",
        [GoodsFields.ManufacturerTelephone.Key] = "021-12345678",
        [GoodsFields.ImportedContentPercent.Key] = "0",
        [GoodsFields.OriginCountryCode.Key] = "CHN",
        [GoodsFields.InvoiceNumber.Key] = "INV-1",
        [GoodsFields.GrossWeight.Key] = "1600",
        [GoodsFields.NetWeight.Key] = "1500",
        [GoodsFields.WeightUnit.Key] = "KG",
    };

    private static readonly Dictionary<string, string> TypedInvoice = new()
    {
        [InvoiceFields.Number.Key] = "INV-1",
        [InvoiceFields.Date.Key] = "2026-03-01",
        [InvoiceFields.PriceTerm.Key] = "FOB",
        [InvoiceFields.Currency.Key] = "USD",
    };

    public static Certificate OfType(string code)
    {
        var type = CertificateCatalogue.Get(code);
        var certificate = new Certificate
        {
            FilerEnterpriseId = Guid.CreateVersion7(),
            ExporterOrganisationCode = "102690233",
            TypeCode = code,
            Number = $"{code}261026902330001",
            DeclaredNumber = "draft",
            CreatedByName = "王芳",
        };
        Fill(type.Header, certificate.Header, Typed);
        certificate.Header.DestinationCode = type.Destinations.OnlyOne ?? (type.Destinations.Includes("KOR") ? "KOR" : type.Destinations.Codes[0]);
        certificate.Header.Consignee = $"HAN RIVER TRADING CO., LTD.\n{Dictionary.Countries.Find(certificate.Header.DestinationCode)!.NameEn.ToUpperInvariant()}";
        certificate.Goods.Add(Goods(type, 1));
        if (type.UsesInboundOrigin)
        {
            CameInUnder(certificate, "E-VN26-0001", 1, "VNM", 1500);
        }
        foreach (var kind in type.RequiredAttachments)
        {
            certificate.Attachments.Add(new Attachment { Kind = kind, Name = "scan.pdf", FileName = "x", Sha256 = "x", UploadedByName = "王芳" });
        }
        if (type.HasInvoiceSection)
        {
            certificate.Invoices.Add(Invoice(type, 1, "INV-1"));
        }
        return certificate;
    }

    /// <summary>The last line of goods uses an item of an original proof.</summary>
    public static void CameInUnder(Certificate certificate, string proof, int item, string origin, decimal quantity)
    {
        var line = certificate.Goods[^1];
        (line.InboundProofNumber, line.InboundItemNumber, line.InboundOriginCode) = (proof, item, origin);
        (line.InboundQuantity, line.InboundQuantityUnit, line.InboundHsCode) = (quantity, line.QuantityUnitEn, line.HsCode);
        certificate.OriginalProof.Number ??= proof;
        certificate.OriginalProof.FirstExportOriginCode ??= origin;
        certificate.OriginalProof.ValidUntil ??= new DateOnly(2026, 12, 31);
    }

    public static GoodsItem Goods(CertificateType type, int line)
    {
        var item = new GoodsItem { LineNumber = line };
        Fill(type.Goods, item, TypedGoods);
        if (type.HsScope is { } scope)
        {
            item.HsCode = Dictionary.Hs.Entries.First(entry => scope.Has(entry.Code)).Code;
        }
        if (type.PriceUndertaking is { } undertaking)
        {
            item.QuantityUnitEn = undertaking.Unit.NameEn;
            (item.FobValue, item.InvoiceValue) = (item.Quantity * undertaking.SmallestFob, item.Quantity * undertaking.SmallestCif);
        }
        item.OriginCriterion = type.Criteria.FirstOrDefault(criterion => criterion.Auxiliary == AuxiliaryRule.MustBeEmpty && criterion.Subs.Count == 0)?.Code;
        return item;
    }

    public static Invoice Invoice(CertificateType type, int line, string number)
    {
        var invoice = new Invoice { LineNumber = line };
        Fill(type.Invoices, invoice, TypedInvoice);
        invoice.Number = number;
        return invoice;
    }

    private static void Fill<T>(FieldTable<T> table, T section, Dictionary<string, string> typed)
        where T : class
    {
        foreach (var field in table.Fields.Where(field => typed.ContainsKey(field.Key)))
        {
            if (field.Write(section, typed[field.Key]) is { } problem)
            {
                throw new InvalidOperationException(problem);
            }
        }
    }
}
