using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Operations.Data.Seed;

/// <summary>
/// What the demo companies file: an exporter's mix of types, and what a type asks for beyond the general certificate. They make
/// textiles and appliances, so that the types for tiles, tobacco and farm products are not among them; nor are those of goods that came
/// in under another proof, which begin with a question to customs.
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
        "R", "MU", "L", "CA", "C", "RC", "K", "A", "E", "C",
    ];

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
