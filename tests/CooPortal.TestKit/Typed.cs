using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.TestKit;

/// <summary>What a clerk types for a certificate that customs would take, by field key; change what the test is about.</summary>
public static class Typed
{
    public const string General = "C";
    public const string Korea = "K";
    public const string Rcep = "RC";

    public static IEnumerable<object[]> Types() => [[General], [Korea], [Rcep]];

    /// <summary>基本信息 of any type: every field that it asks for.</summary>
    public static Dictionary<string, string> Header(string type)
    {
        var facts = CertificateCatalogue.Get(type);
        var destination = facts.Destinations.OnlyOne ?? (facts.Destinations.Includes("JPN") ? "JPN" : facts.Destinations.Codes[0]);
        var fields = new Dictionary<string, string>
        {
            ["DeclarantName"] = "李申报",
            ["DeclarantIdNumber"] = "330203198503123014",
            ["DeclarantTelephone"] = "13800000001",
            ["IssuingOffice"] = "3101",
            ["CollectionOffice"] = "3101",
            ["ApplicationPlace"] = "NINGBO, CHINA",
            ["ApplicationDate"] = "2026-03-05",
            ["ApplicantKind"] = "1",
            ["Exporter"] = "NINGBO EXAMPLE TEXTILES CO., LTD.\n88 HARBOUR ROAD, NINGBO, CHINA",
            ["ExporterTelephone"] = "0574-87654321",
            ["ExporterFax"] = "0574-87654322",
            ["ExporterEmail"] = "export@example.com.cn",
            ["Consignee"] = "SAMPLE TRADING CO., LTD.\n12 PORT STREET",
            ["ConsigneeTelephone"] = "+886 2 2345 6789",
            ["DestinationCode"] = destination,
            ["ShippingMarks"] = "N/M",
            ["LoadingPort"] = "NINGBO",
            ["UnloadingPort"] = destination == "KOR" ? "BUSAN" : "TOKYO",
            ["TransportMode"] = "BY SEA",
            ["TransportName"] = "EVER GIVEN 021E",
            ["TransportDetails"] = "FROM NINGBO, CHINA TO TOKYO, JAPAN BY SEA",
            ["ShipmentDate"] = "2026-03-06",
            ["ExportDeclarationDate"] = "2026-03-05",
            ["InvoiceNumber"] = "INV-2026-001",
            ["InvoiceDate"] = "2026-03-04",
            ["Currency"] = "USD",
            ["PriceTerm"] = "FOB",
            ["TradeMode"] = "1",
            ["OriginCountryCode"] = "VNM",
            ["ProcessingStep"] = "ASSEMBLY",
            ["Producer"] = "SAME",
        };
        return Only(fields, facts.Header);
    }

    /// <summary>One line of goods of any type, with a criterion that needs nothing beside it.</summary>
    public static Dictionary<string, string> Goods(string type)
    {
        var facts = CertificateCatalogue.Get(type);
        var fields = new Dictionary<string, string>
        {
            ["HsCode"] = "6204620000",
            ["NameZh"] = "棉制女式长裤",
            ["NameEn"] = "WOMEN'S COTTON TROUSERS",
            ["PackageQuantity"] = "150",
            ["PackageUnit"] = "CARTONS",
            ["PackType"] = "1",
            ["Description"] = "ONE HUNDRED AND FIFTY (150) CARTONS OF WOMEN'S COTTON TROUSERS",
            ["Quantity"] = "3000",
            ["QuantityUnitEn"] = "PIECES",
            ["QuantityUnitZh"] = "件",
            ["GrossWeight"] = "1650",
            ["NetWeight"] = "1500",
            ["WeightUnit"] = "KGS",
            ["UnitPrice"] = "8.5",
            ["InvoiceValue"] = "25500",
            ["FobValue"] = "25500",
            ["ManufacturerCode"] = "102690233",
            ["ManufacturerNameZh"] = "宁波示范纺织有限公司",
            ["ManufacturerContact"] = "王厂长",
            ["ManufacturerTelephone"] = "057487654321",
            ["OriginCountryCode"] = "CHN",
            ["InvoiceNumber"] = "INV-2026-001",
        };
        if (facts.HsScope is { } scope)
        {
            fields["HsCode"] = Dictionary.Hs.Entries.First(entry => scope.Has(entry.Code)).Code;
        }

        if (facts.PriceUndertaking is { } undertaking)
        {
            (fields["QuantityUnitEn"], fields["QuantityUnitZh"]) = (undertaking.Unit.NameEn, undertaking.Unit.NameZh);
        }

        if (facts.Criteria.FirstOrDefault(criterion => criterion.Auxiliary == AuxiliaryRule.MustBeEmpty && criterion.Subs.Count == 0) is { } plain)
        {
            fields["OriginCriterion"] = plain.Code;
        }

        if (facts.Goods[GoodsFields.ImportedContentPercent] == FieldRequirement.Mandatory)
        {
            fields["ImportedContentPercent"] = "0";
        }

        return Only(fields, facts.Goods);
    }

    public static Dictionary<string, string> Invoice() => new()
    {
        ["Number"] = "INV-2026-001",
        ["Date"] = "2026-03-04",
        ["PriceTerm"] = "FOB",
        ["Currency"] = "USD",
        ["Value"] = "25500",
    };

    private static Dictionary<string, string> Only<T>(Dictionary<string, string> fields, FieldTable<T> table)
        where T : class =>
        fields.Where(field => table.Fields.Any(known => known.Key == field.Key)).ToDictionary(field => field.Key, field => field.Value);
}
