namespace CooPortal.Operations.Data.Seed;

/// <summary>An article of the demo companies. Prices in USD, weights in kg for one unit.</summary>
internal sealed record DemoGoods(string HsCode, string NameZh, string NameEn, string UnitEn, string UnitZh, decimal Price, decimal NetWeight, int PerCarton)
{
    public static DemoGoods[] Textiles { get; } =
    [
        new("6109100000", "棉制针织T恤衫", "100% COTTON KNITTED MEN'S T-SHIRTS", "PIECES", "件", 3.85m, 0.18m, 60),
        new("6110200000", "棉制针织套头衫", "COTTON KNITTED PULLOVERS", "PIECES", "件", 7.60m, 0.42m, 24),
        new("6110300000", "化纤制针织开襟衫", "KNITTED CARDIGANS OF MAN-MADE FIBRES", "PIECES", "件", 6.20m, 0.38m, 24),
        new("6302211000", "棉制印花床单", "PRINTED BED SHEETS OF COTTON", "PIECES", "条", 9.40m, 0.85m, 12),
        new("6302601000", "棉制浴巾", "COTTON TERRY BATH TOWELS", "PIECES", "条", 2.75m, 0.45m, 40),
    ];

    public static DemoGoods[] Appliances { get; } =
    [
        new("8516310000", "电吹风机", "ELECTRIC HAIR DRYERS 2000W", "PIECES", "个", 8.90m, 0.62m, 12),
        new("8516400000", "电熨斗", "ELECTRIC STEAM IRONS", "PIECES", "个", 11.30m, 1.15m, 8),
        new("8516603000", "电饭锅", "ELECTRIC RICE COOKERS 1.8L", "PIECES", "个", 14.50m, 2.60m, 4),
        new("8516722000", "片式烤面包机", "2-SLICE TOASTERS", "SETS", "台", 9.75m, 1.30m, 6),
    ];

    /// <summary>Tiles and tobacco: what the types of certain headings certify.</summary>
    public static DemoGoods[] OfCertainHeadings { get; } =
    [
        new("6907219000", "抛光瓷质砖", "POLISHED PORCELAIN TILES 800X800 MM", "SQUARE METRES", "平方米", 9.80m, 22.50m, 2),
        new("6907229000", "陶瓷墙砖", "GLAZED CERAMIC WALL TILES 300X600 MM", "SQUARE METRES", "平方米", 8.45m, 17.20m, 2),
        new("2401201000", "去梗烤烟", "FLUE-CURED VIRGINIA TOBACCO, STRIPPED", "KILOGRAMS", "千克", 5.60m, 1m, 200),
    ];

    /// <summary>What the European Union's quotas for farm products are about.</summary>
    public static DemoGoods[] FarmProducts { get; } =
    [
        new("2003101100", "小白蘑菇罐头", "PRESERVED MUSHROOMS OF THE GENUS AGARICUS IN TINS", "KILOGRAMS", "千克", 1.85m, 1m, 24),
        new("0703201000", "鲜蒜头", "FRESH GARLIC", "KILOGRAMS", "千克", 1.40m, 1m, 10),
    ];
}
