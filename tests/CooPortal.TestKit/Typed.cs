namespace CooPortal.TestKit;

/// <summary>What a clerk types for a certificate that customs would take, by field key; change what the test is about.</summary>
public static class Typed
{
    public const string General = "C";
    public const string Korea = "K";
    public const string Rcep = "RC";

    public static IEnumerable<object[]> Types() => [[General], [Korea], [Rcep]];

    public static Dictionary<string, string> Header(string type)
    {
        var fields = new Dictionary<string, string>
        {
            ["DeclarantName"] = "李申报",
            ["DeclarantIdNumber"] = "330203198503123014",
            ["DeclarantTelephone"] = "13800000001",
            ["IssuingOffice"] = "3101",
            ["CollectionOffice"] = "3101",
            ["ApplicationPlace"] = "NINGBO, CHINA",
            ["ApplicationDate"] = "2026-03-05",
            ["Exporter"] = "NINGBO EXAMPLE TEXTILES CO., LTD.\n88 HARBOUR ROAD, NINGBO, CHINA",
            ["Consignee"] = "SAMPLE TRADING CO., LTD.\n12 PORT STREET",
            ["DestinationCode"] = type == Korea ? "KOR" : "JPN",
            ["ShippingMarks"] = "N/M",
            ["LoadingPort"] = "NINGBO",
            ["UnloadingPort"] = type == Korea ? "BUSAN" : "TOKYO",
            ["TransportMode"] = "BY SEA",
            ["TransportName"] = "EVER GIVEN 021E",
            ["TransportDetails"] = "FROM NINGBO, CHINA TO TOKYO, JAPAN BY SEA",
            ["ShipmentDate"] = "2026-03-06",
        };
        if (type != Rcep)
        {
            fields["InvoiceNumber"] = "INV-2026-001";
            fields["InvoiceDate"] = "2026-03-04";
            fields["Currency"] = "USD";
            fields["PriceTerm"] = "FOB";
        }

        if (type == Korea)
        {
            fields["Producer"] = "SAME";
        }

        return fields;
    }

    public static Dictionary<string, string> Goods(string type)
    {
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
            ["WeightUnit"] = "KGS",
            ["UnitPrice"] = "8.5",
            ["InvoiceValue"] = "25500",
            ["FobValue"] = "25500",
            ["ManufacturerCode"] = "102690233",
            ["ManufacturerNameZh"] = "宁波示范纺织有限公司",
            ["ManufacturerContact"] = "王厂长",
            ["ManufacturerTelephone"] = "057487654321",
        };
        if (type != General)
        {
            fields["OriginCriterion"] = "WO";
        }

        if (type == Rcep)
        {
            fields["OriginCountryCode"] = "CHN";
            fields["InvoiceNumber"] = "INV-2026-001";
        }

        return fields;
    }

    public static Dictionary<string, string> Invoice() => new()
    {
        ["Number"] = "INV-2026-001",
        ["Date"] = "2026-03-04",
        ["PriceTerm"] = "FOB",
        ["Currency"] = "USD",
        ["Value"] = "25500",
    };
}
