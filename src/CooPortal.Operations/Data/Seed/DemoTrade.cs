using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Wording;
using CooPortal.Operations.Certificates;

namespace CooPortal.Operations.Data.Seed;

/// <summary>
/// What the demo companies file: an exporter's mix of every type, and what a type asks for beyond the general certificate. They make
/// textiles and appliances and trade in what some types are only for: tiles, tobacco, farm products.
/// </summary>
internal static class DemoTrade
{
    private static readonly string[] PreferredCriteria = ["PSR", "CTC", "CTH"];

    /// <summary>Type codes in the order of filing.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "C", "K", "RC", "K", "E", "C", "A", "RC", "H", "X",
        "RC", "F", "N", "C", "P", "RC", "S", "K", "TR", "C",
        "GE", "E", "PR", "RC", "I", "B", "NI", "C", "SE", "EC",
        "R", "MU", "L", "CA", "G", "AD", "AP", "T", "M", "EM",
        "BR", "C", "RC", "K", "A", "E", "C",
    ];

    /// <summary>What a company files a type for: its own goods, unless the type is for others.</summary>
    public static DemoGoods[] Articles(CertificateType type, DemoGoods[] own) => type switch
    {
        { HsScope: { } scope } => [.. DemoGoods.OfCertainHeadings.Where(article => scope.Has(article.HsCode))],
        { Code: "M" } => DemoGoods.FarmProducts,
        _ => own,
    };

    /// <summary>Waits for its clerk: a scanned paper is still to be uploaded.</summary>
    public static bool StaysDraft(CertificateType type) => type.RequiredAttachments.Count > 0;

    public static void Complete(Certificate certificate, CertificateType type, DemoCompany company, DateOnly today)
    {
        if (!type.PrintsInEnglish)
        {
            PutIntoChinese(certificate, company);
        }
        Fill(type.Header, certificate.Header, new()
        {
            [HeaderFields.Producer.Key] = company.ExporterBlock,
            [HeaderFields.OriginCountryCode.Key] = "VNM",
            [HeaderFields.ProcessingStep.Key] = "SEWING AND PACKING",
            [HeaderFields.ApplicantKind.Key] = "1",
            [HeaderFields.ExporterTelephone.Key] = company.ContactTelephone,
            [HeaderFields.ExporterFax.Key] = company.ContactTelephone,
            [HeaderFields.ExporterEmail.Key] = company.Email,
            [HeaderFields.ConsigneeTelephone.Key] = "00886-2-20000000",
            [HeaderFields.ExportDeclarationDate.Key] = today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });
        foreach (var goods in certificate.Goods)
        {
            Fill(type.Goods, goods, new()
            {
                [GoodsFields.OriginCountryCode.Key] = "CHN",
                [GoodsFields.Producer.Key] = type.PrintsInEnglish ? company.ExporterBlock : $"{company.NameZh}\n{company.AddressZh}",
                [GoodsFields.ProducerTelephone.Key] = company.ContactTelephone,
                [GoodsFields.ProducerEmail.Key] = company.Email,
            });
            ChooseCriterion(goods, type, certificate.Header.DestinationCode!);
        }
        if (type.UsesInboundOrigin)
        {
            TakeOver(certificate, type, today);
        }
    }

    /// <summary>The first line comes from goods that came in under a proof of origin, and is the only one.</summary>
    private static void TakeOver(Certificate certificate, CertificateType type, DateOnly today)
    {
        certificate.Goods.RemoveRange(1, certificate.Goods.Count - 1);
        var line = certificate.Goods[0];
        var record = Inbound(certificate.FilerEnterpriseId, type, today.AddMonths(-2));
        record.Propose(line);
        record.GiveTo(line, type);
        line.Quantity = record.Quantity / 2;
        (line.NetWeight, line.GrossWeight) = (line.Quantity, line.Quantity * 1.04m);
        (line.UnitPrice, line.InvoiceValue, line.FobValue) = (4.20m, line.Quantity * 4.20m, line.Quantity * 4.20m);
        line.Description = PackageText.Describe(line);
        record.Proof.CopyTo(certificate.OriginalProof);
        certificate.Header.FobTotal = line.FobValue;
        if (type.HasInvoiceSection)
        {
            certificate.Invoices[0].Value = line.FobValue;
        }
        else
        {
            certificate.Header.InvoiceTotal = line.FobValue;
        }
    }

    /// <summary>What customs answers about cashew nuts of Viet Nam, or chips of Korea where the type knows several invoices.</summary>
    private static InboundOriginRecord Inbound(Guid enterpriseId, CertificateType type, DateOnly issued)
    {
        var (number, country, hs, nameZh, nameEn, criterion, issuer) = type.HasInvoiceSection
            ? ($"KR-RCEP-{issued:yyyy}-0093218", "KOR", "3907611000", "高粘度聚对苯二甲酸乙二酯切片", "POLYETHYLENE TEREPHTHALATE CHIPS", "PE", "KOREA CUSTOMS SERVICE")
            : ($"E-VN{issued:yy}-HCM-18845", "VNM", "0801320000", "去壳腰果", "CASHEW NUTS, SHELLED", "WO", "MINISTRY OF INDUSTRY AND TRADE OF VIET NAM");
        return new InboundOriginRecord
        {
            EnterpriseId = enterpriseId,
            AgreementCode = type.AgreementCode!,
            ProofNumber = number,
            Proof = new OriginalProof
            {
                Number = number,
                Kind = "原产地证书",
                IssueDate = issued,
                ValidUntil = issued.AddYears(1),
                IssuingCountryCode = country,
                IssuingBody = issuer,
                FirstExportOriginCode = type.HasInvoiceSection ? country : null,
            },
            ItemNumber = 1,
            HsCode = hs,
            NameZh = nameZh,
            NameEn = nameEn,
            OriginCode = country,
            OriginCriterion = criterion,
            ImportedContentPercent = 0,
            Quantity = 36000,
            QuantityUnitEn = "KILOGRAMS",
            QuantityUnitZh = "千克",
        };
    }

    private static void ChooseCriterion(GoodsItem goods, CertificateType type, string destination)
    {
        var offered = type.Criteria.Where(criterion => criterion.Code.Length > 0 && criterion.Destinations.Includes(destination)).ToList();
        if (offered.Count == 0)
        {
            return;
        }

        var criterion = offered.FirstOrDefault(criterion => PreferredCriteria.Contains(criterion.Code)) ?? offered[0];
        goods.OriginCriterion = criterion.Code;
        goods.CriterionSub = criterion.Subs.Count > 0 ? criterion.Subs[0].Code : null;
        goods.ImportedContentPercent = criterion.ImportedContent switch
        {
            ImportedContentRule.MustBePositive or ImportedContentRule.Required => 35,
            ImportedContentRule.MustBeZero => 0,
            ImportedContentRule.Free => null,
        };
        goods.CriterionAuxiliary = criterion.FilledAuxiliary(goods) ?? (criterion.Auxiliary == AuxiliaryRule.RequiredPercent ? "65%" : null);
    }

    private static void PutIntoChinese(Certificate certificate, DemoCompany company)
    {
        var header = certificate.Header;
        header.Exporter = $"{company.NameZh}\n{company.AddressZh}";
        header.ApplicationPlace = "宁波";
        header.ShippingMarks = "无";
        header.LoadingPort = "宁波";
        header.TransportMode = "海运";
        header.TransportName = "海丰连云港 2618E";
        header.TransportDetails = $"由宁波海运至{header.UnloadingPort}";
    }

    private static void Fill<TSection>(FieldTable<TSection> table, TSection section, Dictionary<string, string> values)
        where TSection : class
    {
        foreach (var field in table.Fields.Where(field => values.ContainsKey(field.Key)))
        {
            if (field.Write(section, values[field.Key]) is { } problem)
            {
                throw new InvalidOperationException(problem);
            }
        }
    }
}
