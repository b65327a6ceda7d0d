using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Forms.Tests;

/// <summary>What differs between the samples of types: where the goods go, what they are, in which language.</summary>
internal static class SampleTrade
{
    private static readonly SampleArticle[] Textiles =
    [
        new("6109100021", "棉制针织T恤衫", "COTTON KNITTED T-SHIRTS", "CARTON", "PIECE", "件"),
        new("6301300000", "棉制毯子", "COTTON BLANKETS", "CARTON", "PIECE", "件"),
        new("6204620000", "棉制女长裤", "WOMEN'S COTTON TROUSERS", "CARTON", "PIECE", "件"),
    ];

    private static readonly SampleArticle[] Tiles =
    [
        new("6907211000", "釉面瓷质砖", "GLAZED PORCELAIN FLOOR TILES 600X600 MM", "PALLET", "SQUARE METRE", "平方米"),
        new("6907219000", "抛光砖", "POLISHED PORCELAIN TILES 800X800 MM", "PALLET", "SQUARE METRE", "平方米"),
        new("6907229000", "瓷质墙砖", "CERAMIC WALL TILES 300X600 MM", "PALLET", "SQUARE METRE", "平方米"),
    ];

    private static readonly SampleArticle[] Tobacco =
    [
        new("2401201000", "烤烟", "FLUE-CURED VIRGINIA TOBACCO, STRIPPED", "CARTON", "KILOGRAM", "千克"),
        new("2401109000", "白肋烟", "LIGHT AIR-CURED BURLEY TOBACCO, UNSTRIPPED", "CARTON", "KILOGRAM", "千克"),
    ];

    private static readonly SampleArticle[] Mushrooms =
    [
        new("2003101100", "小白蘑菇罐头", "PRESERVED MUSHROOMS OF THE GENUS AGARICUS IN TINS", "CARTON", "KILOGRAM", "千克"),
        new("0703201000", "鲜蒜头", "FRESH GARLIC", "BAG", "KILOGRAM", "千克"),
    ];

    public static SampleArticle Article(string typeCode, int line)
    {
        var articles = typeCode switch { "AD" or "AP" => Tiles, "T" => Tobacco, "M" => Mushrooms, _ => Textiles };
        return articles[(line + articles.Length - 1) % articles.Length];
    }

    public static string Destination(string typeCode) => typeCode switch
    {
        "RC" or "BR" => "JPN",
        "T" or "M" => "DEU",
        "E" => "THA",
        "B" => "KOR",
        _ => CertificateCatalogue.Get(typeCode).Destinations is { Codes: [var first, ..] } ? first : "DEU",
    };

    public static string Country(string typeCode) => Dictionary.Countries.Find(Destination(typeCode))!.NameEn;

    /// <summary>The busiest port of the destination, or its inland place.</summary>
    public static string Port(string typeCode) => typeCode switch
    {
        "K" => "BUSAN",
        "RC" or "BR" => "YOKOHAMA",
        _ => Dictionary.Ports.Entries.FirstOrDefault(port => port["country_code"] == Destination(typeCode))?.NameEn ?? "HAMBURG",
    };

    /// <summary>Each line by another criterion of the type, with what must stand beside it.</summary>
    public static GoodsItem Qualify(GoodsItem line, string typeCode)
    {
        var type = CertificateCatalogue.Get(typeCode);
        line.OriginCriterion = (typeCode, line.LineNumber) switch
        {
            ("K", _) => "PSR",
            ("RC" or "BR", 1) => "RVC",
            ("RC" or "BR", _) => "CTC ACU",
            ("H", 1) => "PSR ACU",
            ("H", _) => "WO",
            _ => null,
        };
        var criteria = type.Criteria.Where(criterion => criterion.Destinations.Includes(Destination(typeCode))).ToList();
        if (criteria.Count == 0 || line.OriginCriterion is not null)
        {
            return line;
        }
        var criterion = criteria[(line.LineNumber - 1) % criteria.Count];
        line.OriginCriterion = criterion.Code;
        line.CriterionSub = criterion.Subs is [var sub, ..] ? sub.Code : null;
        line.ImportedContentPercent = criterion.ImportedContent == ImportedContentRule.MustBeZero ? 0 : 45;
        line.CriterionAuxiliary = criterion.FilledAuxiliary(line)
            ?? (criterion.Auxiliary == AuxiliaryRule.MustBeEmpty ? null : $"{Math.Clamp(45, criterion.SmallestAuxiliary, criterion.LargestAuxiliary)}%");
        return line;
    }

    /// <summary>Entries in Chinese, and what only that form has.</summary>
    public static void ToChinese(Certificate certificate)
    {
        var header = certificate.Header;
        header.Exporter = "宁波示范纺织有限公司\n浙江省宁波市北仑区港城路88号";
        header.ExporterTelephone = "0574-87654321";
        header.ExporterFax = "无";
        header.ExporterEmail = "export@nbtextile.example.com.cn";
        header.Consignee = "台北示范贸易股份有限公司\n台湾台北市信义区松高路1号8楼";
        header.ConsigneeTelephone = "02-27200000";
        header.ApplicationPlace = "宁波";
        header.TransportName = "海丰连云港 2618E";
        header.TransportDetails = "由宁波海运至基隆";
        header.ShippingMarks = "H.T.C.\n订单4711\n箱号1-450";
        header.Remark = "订单号4711";
        header.ExportDeclarationDate = new DateOnly(2026, 5, 9);
        header.ShipmentDateEstimated = true;
        foreach (var line in certificate.Goods)
        {
            line.Description = line.NameZh;
            line.Producer = "宁波示范纺织有限公司\n浙江省宁波市北仑区港城路88号";
            line.ProducerTelephone = "0574-87654321";
        }
    }
}
